package io.flashreport.gateway.refusal;

import java.util.Locale;

/** Those problems of docs/problems.md that the gateway answers itself. */
enum Problem {
    INVALID_REQUEST(400, "The request is not valid"),
    BAD_CREDENTIALS(401, "Bad credentials"),
    FORBIDDEN(403, "Not allowed"),
    FOREIGN_ORIGIN(403, "A page of another site"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    TOO_SLOW(408, "Too slow"),
    PAYLOAD_TOO_LARGE(413, "Payload too large"),
    UPLOAD_TOO_LARGE(413, "Upload too large"),
    RATE_LIMIT(429, "Too many requests"),
    INTERNAL(500, "Something went wrong"),
    BAD_GATEWAY(502, "Bad gateway"),
    UNAVAILABLE(503, "Not available now");

    private static final String TYPES = "https://flashreport.io/problems/";

    private final int status;
    private final String title;

    Problem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String type() {
        return TYPES + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
