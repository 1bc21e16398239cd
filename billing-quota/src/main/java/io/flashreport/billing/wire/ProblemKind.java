package io.flashreport.billing.wire;

import java.util.Locale;

/** The problems of docs/problems.md that this service answers. */
public enum ProblemKind {
    INVALID_REQUEST(400, "The request is not valid"),
    BAD_CREDENTIALS(401, "Bad credentials"),
    FORBIDDEN(403, "Not allowed"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    CONFLICT(409, "Not possible in this state"),
    UNSUPPORTED_TYPE(415, "Unsupported type of content"),
    TOO_MANY_ATTEMPTS(429, "Too many attempts"),
    INTERNAL(500, "Something went wrong"),
    UNAVAILABLE(503, "Not available now");

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

    static ProblemKind of(int status) {
        for (var kind : values()) {
            if (kind.status == status) return kind;
        }
        return status < 500 ? INVALID_REQUEST : INTERNAL;
    }
}
