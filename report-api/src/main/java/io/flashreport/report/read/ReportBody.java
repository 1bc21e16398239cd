package io.flashreport.report.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.flashreport.report.Report;
import io.flashreport.report.ReportState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report as API v2 shows it. What is not known yet is null. */
@JsonPropertyOrder({"id", "title", "state", "createdAt", "finishedAt", "expiresAt", "failure"})
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReportBody(
        UUID id,
        @Nullable String title,
        ReportState state,
        Instant createdAt,
        @Nullable Instant finishedAt,
        Instant expiresAt,
        @Nullable Failure failure) {
    /**
     * Why there is no document.
     *
     * @param kind the name of a {@link io.flashreport.contracts.FailureKind}
     */
    public record Failure(String kind, @Nullable String message) {}

    public static ReportBody of(Report report) {
        return new ReportBody(
                report.id,
                report.title,
                report.state,
                report.createdAt,
                report.finishedAt,
                report.expiresAt,
                report.failure == null ? null : new Failure(report.failure, report.failureMessage));
    }
}
