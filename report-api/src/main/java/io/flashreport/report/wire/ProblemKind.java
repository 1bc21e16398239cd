package io.flashreport.report.wire;

import java.util.Locale;

/** The problems of docs/problems.md that this service answers. */
public enum ProblemKind {
    INVALID_REQUEST(400, "The request is not valid"),
    MALFORMED_DATA(400, "The data is not well-formed"),
    NO_DATA(400, "There is no data"),
    UNKNOWN_TEMPLATE(400, "Unknown template"),
    TEMPLATE_NOT_ALLOWED(400, "The template may not be used"),
    BAD_CREDENTIALS(401, "Bad credentials"),
    FORBIDDEN(403, "Not allowed"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    CONFLICT(409, "Not possible in this state"),
    GONE(410, "Gone"),
    PAYLOAD_TOO_LARGE(413, "The payload is too large"),
    UNSUPPORTED_TYPE(415, "Unsupported type of content"),
    UNKNOWN_CHARSET(415, "Unknown charset"),
    IDEMPOTENCY_CONFLICT(422, "The key was used for another request"),
    MONTHLY_LIMIT(429, "The month's reports are used up"),
    RATE_LIMIT(429, "Too many requests"),
    INTERNAL(500, "Something went wrong"),
    UNAVAILABLE(503, "Not available now"),
    BACKLOG_FULL(503, "Too many reports are waiting");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The most general kind with this status. */
    static ProblemKind of(int status) {
        return switch (status) {
            case 401 -> BAD_CREDENTIALS;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 409 -> CONFLICT;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 415 -> UNSUPPORTED_TYPE;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? INVALID_REQUEST : INTERNAL;
        };
    }
}
