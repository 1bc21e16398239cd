package io.flashreport.report.accept;

import io.flashreport.contracts.ReportId;

/** The answer to a client's wish for a report. */
sealed interface Acceptance {
    /** Committed: it will end in a terminal state. */
    record Accepted(ReportId report) implements Acceptance {}

    /** Nothing was kept. */
    record Refused(Refusal refusal, String message) implements Acceptance {}
}
