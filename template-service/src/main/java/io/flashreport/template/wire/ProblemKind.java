package io.flashreport.template.wire;

import java.util.Locale;

/** The problems of docs/problems.md that this service answers. */
public enum ProblemKind {
    INVALID_REQUEST(400, "The request is not valid"),
    INVALID_UPLOAD(400, "This cannot be a template"),
    INVALID_LOGO(400, "This cannot be a logo"),
    MALFORMED_DATA(400, "The data is not well-formed"),
    NO_DATA(400, "There is no data"),
    BAD_CREDENTIALS(401, "Bad credentials"),
    FORBIDDEN(403, "Not allowed"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    CONFLICT(409, "Not possible in this state"),
    UPLOAD_TOO_LARGE(413, "The upload is too large"),
    UNSUPPORTED_TYPE(415, "Unsupported type of content"),
    UNKNOWN_CHARSET(415, "Unknown charset"),
    TEMPLATE_REFUSED(422, "The template has errors"),
    PREVIEW_FAILED(422, "The preview failed"),
    INVALID_THEME(422, "The theme is not possible"),
    LAYOUT_FAILED(422, "The layout failed"),
    RATE_LIMIT(429, "Too many requests"),
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

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The most general kind with this status. */
    static ProblemKind of(int status) {
        for (var kind : values()) {
            if (kind.status == status) return kind;
        }
        return status < 500 ? INVALID_REQUEST : INTERNAL;
    }
}
