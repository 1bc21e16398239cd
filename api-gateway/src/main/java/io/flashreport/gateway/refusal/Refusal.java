package io.flashreport.gateway.refusal;

import java.util.Locale;

/** Why the gateway answers by itself instead of passing a request on; also the tag of the metric. */
public enum Refusal {
    MALFORMED(400, "The request is malformed"),
    KEY_MISSING(401, "Bad credentials"),
    KEY_MALFORMED(401, "Bad credentials"),
    KEY_UNKNOWN(401, "Bad credentials"),
    SUBSCRIPTION_OVER(401, "Bad credentials"),
    FOREIGN_ORIGIN(403, "Pages of other sites may not send requests that change something"),
    NOT_FOUND(404, "There is nothing here"),
    PAYLOAD_TOO_LARGE(413, "The payload is larger than the plan allows"),
    FAILED(500, "Something went wrong here, and has been noted"),
    UPSTREAM_BROKE(502, "The connection broke before an answer came; the request may have been carried out or not"),
    UPSTREAM_REFUSED(502, "The request was refused inside of the service"),
    KEYS_UNCHECKABLE(503, "Keys cannot be checked at the moment, please try again"),
    UPSTREAM_UNREACHABLE(503, "The service cannot be reached at the moment, please try again");

    private final int status;
    private final String message;

    Refusal(int status, String message) {
        this.status = status;
        this.message = message;
    }

    public int status() {
        return status;
    }

    public String message() {
        return message;
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
