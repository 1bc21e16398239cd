package io.flashreport.report.accept;

import io.flashreport.contracts.ReportId;
import io.flashreport.report.Payload;
import io.flashreport.report.Report;
import io.flashreport.report.read.ReportBody;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The answer to a client's wish for a report. */
sealed interface Acceptance {
    /**
     * Committed: it will end in a terminal state.
     *
     * @param replayed not now, but when the same request came before
     */
    record Accepted(ReportBody report, boolean replayed) implements Acceptance {
        static Accepted of(Report report, Payload payload) {
            return new Accepted(
                    new ReportBody(
                            report.id,
                            report.title,
                            templateOf(report),
                            report.state,
                            0,
                            report.createdAt,
                            null,
                            report.expiresAt,
                            null,
                            new ReportBody.Phases(report.createdAt, null, null, null),
                            new ReportBody.PayloadPart(payload.bytes, payload.format),
                            null,
                            report.sourceId,
                            false),
                    false);
        }

        ReportId id() {
            return new ReportId(report.id());
        }

        private static ReportBody.@Nullable Template templateOf(Report report) {
            return report.template == null || report.templateNumber == null
                    ? null
                    : new ReportBody.Template(report.template, report.templateNumber);
        }
    }

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
