package io.flashreport.report.settle;

import io.flashreport.contracts.FailureKind;
import io.flashreport.contracts.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * A try that ended without a document.
 *
 * @param message what happened and what to do, for the client's eyes
 * @param jitter between 0 and 1, spreads the next try
 */
record FailedTry(
        ReportId report,
        int attempt,
        FailureKind failure,
        String message,
        @Nullable String logKey,
        double jitter) {}
