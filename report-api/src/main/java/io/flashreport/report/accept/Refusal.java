package io.flashreport.report.accept;

/** Every reason not to take a report: the answer's status and the metric tag. */
enum Refusal {
    INVALID_SUBSCRIPTION(401),
    UNKNOWN_TEMPLATE(400),
    MALFORMED_DATA(400),
    NO_DATA(400),
    TOO_LARGE(413),
    UNKNOWN_FORMAT(415),
    UNKNOWN_CHARSET(415),
    UNAVAILABLE(503);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
