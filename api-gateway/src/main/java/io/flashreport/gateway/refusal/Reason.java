package io.flashreport.gateway.refusal;

import java.util.Locale;

/** Why the gateway answers by itself instead of passing a request on; also the tag of the metric. */
public enum Reason {
    MALFORMED(Problem.INVALID_REQUEST, "The request is malformed"),
    CREDENTIALS_MISSING(Problem.BAD_CREDENTIALS, "This call needs credentials, and there were none"),
    CREDENTIALS_MALFORMED(Problem.BAD_CREDENTIALS, "The credentials are not of the form that this call takes"),
    CREDENTIALS_UNKNOWN(Problem.BAD_CREDENTIALS, "The credentials are unknown, were revoked, or their time is over"),
    SUBSCRIPTION_OVER(Problem.BAD_CREDENTIALS, "The subscription is not valid now"),
    FORBIDDEN(Problem.FORBIDDEN, "These credentials do not allow this call"),
    FOREIGN_ORIGIN(Problem.FOREIGN_ORIGIN, "Pages of other sites may not send requests that change something"),
    NOT_FOUND(Problem.NOT_FOUND, "There is nothing here"),
    METHOD_NOT_ALLOWED(Problem.METHOD_NOT_ALLOWED, "This method is not possible here"),
    BODY_TOO_SLOW(Problem.TOO_SLOW, "The body came too slowly"),
    PAYLOAD_TOO_LARGE(Problem.PAYLOAD_TOO_LARGE, "The payload is larger than the plan allows"),
    UPLOAD_TOO_LARGE(Problem.UPLOAD_TOO_LARGE, "The upload is larger than is possible"),
    RATE_LIMIT(Problem.RATE_LIMIT, "Too many requests"),
    FAILED(Problem.INTERNAL, "Something went wrong here, and has been noted"),
    UPSTREAM_BROKE(
            Problem.BAD_GATEWAY,
            "The connection broke before an answer came; the request may have been carried out or not"),
    UPSTREAM_REFUSED(Problem.BAD_GATEWAY, "The request was refused inside of the service"),
    CREDENTIALS_UNCHECKABLE(Problem.UNAVAILABLE, "Keys cannot be checked at the moment, please try again"),
    UPSTREAM_UNREACHABLE(Problem.UNAVAILABLE, "The service cannot be reached at the moment, please try again");

    private final Problem problem;
    private final String message;

    Reason(Problem problem, String message) {
        this.problem = problem;
        this.message = message;
    }

    public Refusal refusal() {
        return saying(message);
    }

    /** A refusal with a message of its own, that names what it was and what to do. */
    public Refusal saying(String message) {
        return Refusal.of(this, message);
    }

    int status() {
        return problem.status();
    }

    Problem problem() {
        return problem;
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
