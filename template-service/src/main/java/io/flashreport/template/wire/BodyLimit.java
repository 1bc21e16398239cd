package io.flashreport.template.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Refuses a body that says itself to be too large before anything of it is kept, and takes {@code Accept} and
 * {@code Content-Type} out of the framework's hands: what a call answers is decided by the call, and a body is what it is.
 */
@ApplicationScoped
public class BodyLimit {
    public static final long MAX_UPLOAD_BYTES = 20L * 1024 * 1024;
    public static final String TOO_LARGE = "An upload may have 20 MiB.";

    /** Room for the borders of a multipart body. */
    private static final long MAX_BODY_BYTES = MAX_UPLOAD_BYTES + 1024 * 1024;
    /** So much is read and thrown away, because a client that is still sending does not listen. */
    private static final long MAX_DRAINED_BYTES = 128L * 1024 * 1024;

    private static final String DECLARED_TYPE = "flashreport.content-type";
    private static final int BEFORE_ROUTING = 100;

    private final ObjectMapper json;

    BodyLimit(ObjectMapper json) {
        this.json = json;
    }

    /** The {@code Content-Type} that the client sent, empty when it sent none. */
    public static String contentType(RoutingContext request) {
        String type = request.get(DECLARED_TYPE);
        return type == null ? "" : type;
    }

    void register(@Observes Filters filters) {
        filters.register(this::look, BEFORE_ROUTING);
    }

    private void look(RoutingContext context) {
        if (!context.request().path().startsWith("/api/")) {
            context.next();
            return;
        }
        var headers = context.request().headers();
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type != null) context.put(DECLARED_TYPE, type);
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data"))
            headers.set(HttpHeaders.CONTENT_TYPE, "application/octet-stream");
        headers.remove(HttpHeaders.ACCEPT);
        if (declaredLength(context) > MAX_BODY_BYTES) {
            refuse(context);
            return;
        }
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, MAX_BODY_BYTES);
        context.next();
    }

    private static long declaredLength(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void refuse(RoutingContext context) {
        var request = context.request();
        var drained = new AtomicLong();
        request.handler(chunk -> {
            if (drained.addAndGet(chunk.length()) > MAX_DRAINED_BYTES)
                request.connection().close();
        });
        request.endHandler(end -> context.response()
                .setStatusCode(ProblemKind.UPLOAD_TOO_LARGE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(problem(request.path())));
        request.resume();
    }

    private String problem(String path) {
        try {
            return json.writeValueAsString(Problems.problem(ProblemKind.UPLOAD_TOO_LARGE, TOO_LARGE, path, null));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
