package io.flashreport.gateway.refusal;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;

/** How a refusal is written down. */
enum Shape {
    /** The one shape of errors in v1; it never gains a field, nor says more of bad credentials. */
    V1("application/json") {
        @Override
        JsonObject body(Refusal refusal, Instant now, String path) {
            return new JsonObject()
                    .put("timestamp", now.toEpochMilli())
                    .put("status", refusal.status())
                    .put("error", reasonPhrase(refusal.status()))
                    .put("message", refusal.status() == 401 ? "Bad credentials" : refusal.message())
                    .put("path", path);
        }
    },

    /** RFC 9457. */
    PROBLEM("application/problem+json") {
        @Override
        JsonObject body(Refusal refusal, Instant now, String path) {
            var problem = refusal.reason().problem();
            return new JsonObject()
                    .put("type", problem.type())
                    .put("title", problem.title())
                    .put("status", problem.status())
                    .put("detail", refusal.message())
                    .put("instance", path);
        }
    };

    private static final List<String> PROBLEMS = List.of("/api/v2", "/api/admin", "/api/webhooks", "/app");

    private final String contentType;

    Shape(String contentType) {
        this.contentType = contentType;
    }

    static Shape of(String path) {
        return PROBLEMS.stream().anyMatch(folder -> isUnder(path, folder)) ? PROBLEM : V1;
    }

    abstract JsonObject body(Refusal refusal, Instant now, String path);

    String contentType() {
        return contentType;
    }

    private static boolean isUnder(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    private static String reasonPhrase(int status) {
        // The name of RFC 9110; the library still has the one of RFC 2616.
        return status == 413
                ? "Payload Too Large"
                : HttpResponseStatus.valueOf(status).reasonPhrase();
    }
}
