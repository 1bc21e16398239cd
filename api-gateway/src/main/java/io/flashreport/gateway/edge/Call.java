package io.flashreport.gateway.edge;

import io.vertx.ext.web.RoutingContext;

/** A call of the API: what is called, and with which credentials. */
sealed interface Call {
    /** Without its query. */
    String path();

    /** Path and query as the service gets them. */
    String uri();

    Credentials credentials();

    /** From anywhere, with credentials of its own. */
    record OfClient(String path, String uri, Credentials credentials) implements Call {}

    /**
     * From a script or a link of one of our own pages, in the name of the session in its cookie; the API's path comes
     * after {@code /app}.
     *
     * @param token of the session, empty when there is none
     */
    record OfPage(String path, String uri, Credentials credentials, String token) implements Call {}

    String PAGES = "/app";

    static Call of(RoutingContext context, SessionCookie cookie) {
        var request = context.request();
        var path = context.normalizedPath();
        var ofPage = path.startsWith(PAGES + "/api/") && request.uri().startsWith(PAGES + "/api/");
        if (!ofPage) return new OfClient(path, request.uri(), Credentials.of(request.headers()));
        var token = cookie.token(request);
        return new OfPage(
                path.substring(PAGES.length()),
                request.uri().substring(PAGES.length()),
                Credentials.ofSession(token),
                token.orElse(""));
    }
}
