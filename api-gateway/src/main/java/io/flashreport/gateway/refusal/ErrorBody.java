package io.flashreport.gateway.refusal;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** The one shape of errors in v1; it never gains a field. */
record ErrorBody(Instant timestamp, int status, String message, String path) {
    Buffer json() {
        return new JsonObject()
                .put("timestamp", timestamp.toEpochMilli())
                .put("status", status)
                .put("error", reason(status))
                .put("message", message)
                .put("path", path)
                .toBuffer();
    }

    private static String reason(int status) {
        // The name of RFC 9110; the library still has the one of RFC 2616.
        return status == 413
                ? "Payload Too Large"
                : HttpResponseStatus.valueOf(status).reasonPhrase();
    }
}
