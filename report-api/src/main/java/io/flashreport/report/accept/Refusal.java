package io.flashreport.report.accept;

import io.flashreport.report.wire.ProblemKind;

/** Every reason not to take a report: the answer's kind and the metric tag. */
enum Refusal {
    INVALID_SUBSCRIPTION(ProblemKind.BAD_CREDENTIALS),
    UNKNOWN_TEMPLATE(ProblemKind.UNKNOWN_TEMPLATE),
    TEMPLATE_NOT_ALLOWED(ProblemKind.TEMPLATE_NOT_ALLOWED),
    INVALID_PARAMETER(ProblemKind.INVALID_REQUEST),
    MALFORMED_DATA(ProblemKind.MALFORMED_DATA),
    NO_DATA(ProblemKind.NO_DATA),
    TOO_LARGE(ProblemKind.PAYLOAD_TOO_LARGE),
    UNKNOWN_FORMAT(ProblemKind.UNSUPPORTED_TYPE),
    UNKNOWN_CHARSET(ProblemKind.UNKNOWN_CHARSET),
    UNKNOWN_ENCODING(ProblemKind.UNSUPPORTED_TYPE),
    MONTHLY_LIMIT(ProblemKind.MONTHLY_LIMIT),
    IDEMPOTENCY_CONFLICT(ProblemKind.IDEMPOTENCY_CONFLICT),
    NOT_AT_ITS_END(ProblemKind.CONFLICT),
    DELETED(ProblemKind.GONE),
    BACKLOG_FULL(ProblemKind.BACKLOG_FULL),
    UNAVAILABLE(ProblemKind.UNAVAILABLE);

    private final ProblemKind problem;

    Refusal(ProblemKind problem) {
        this.problem = problem;
    }

    ProblemKind problem() {
        return problem;
    }
}
