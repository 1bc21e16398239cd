package io.flashreport.gateway.pages;

import io.flashreport.gateway.edge.SessionCookie;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What browsers are told about pages: nothing runs but our own files, nothing is kept, nobody frames us. */
@Singleton
class PageHeaders {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; frame-src 'self'%s; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors %s";

    private final String storage;
    private final boolean secure;

    /** @param storage where documents are, to be shown in a page */
    PageHeaders(
            @ConfigProperty(name = "flashreport.storage.public-endpoint") Optional<URI> storage, SessionCookie cookie) {
        this.storage = storage.map(address -> " " + address).orElse("");
        this.secure = cookie.secure();
    }

    void onPage(HttpServerResponse response) {
        put(response, POLICY.formatted(storage, "'none'"));
    }

    /** For what is shown inside of our pages. */
    void onContent(HttpServerResponse response) {
        put(response, POLICY.formatted("", "'self'"));
    }

    private void put(HttpServerResponse response, String policy) {
        response.putHeader("Content-Security-Policy", policy)
                .putHeader("X-Content-Type-Options", "nosniff")
                // With less, browsers would not say where a form comes from; with more, links would tell ids.
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()")
                .putHeader("Cache-Control", "no-store");
        if (secure) response.putHeader("Strict-Transport-Security", "max-age=31536000");
    }
}
