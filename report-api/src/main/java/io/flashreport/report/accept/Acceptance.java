package io.flashreport.report.accept;

import io.flashreport.report.Report;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The answer to a client's wish for a report. */
sealed interface Acceptance {
    /** Committed: it will end in a terminal state. */
    record Accepted(Report report) implements Acceptance {}

    /**
     * Nothing was kept.
     *
     * @param retryAfter null where the reason does not pass with time, or nobody knows when
     */
    record Refused(
            Refusal refusal, String message, @Nullable Duration retryAfter) implements Acceptance {
        Refused(Refusal refusal, String message) {
            this(refusal, message, null);
        }
    }
}
