package io.flashreport.report.wire;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * Takes {@code Accept} and {@code Content-Type} out of the framework's hands: in API v1 neither decides which method
 * answers, and neither, however wrong, is a reason to refuse a call.
 */
@ApplicationScoped
public class RequestHeaders {
    private static final String DECLARED_TYPE = "flashreport.content-type";
    private static final int BEFORE_ROUTING = 100;

    /** The {@code Content-Type} that the client sent. */
    public static @Nullable String contentType(RoutingContext request) {
        return request.get(DECLARED_TYPE);
    }

    void register(@Observes Filters filters) {
        filters.register(RequestHeaders::hide, BEFORE_ROUTING);
    }

    private static void hide(RoutingContext request) {
        if (request.request().path().startsWith("/api/")) {
            var headers = request.request().headers();
            request.put(DECLARED_TYPE, headers.get(HttpHeaders.CONTENT_TYPE));
            headers.remove(HttpHeaders.CONTENT_TYPE);
            headers.remove(HttpHeaders.ACCEPT);
        }
        request.next();
    }
}
