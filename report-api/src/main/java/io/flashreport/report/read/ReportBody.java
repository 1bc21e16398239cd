package io.flashreport.report.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.flashreport.report.Report;
import io.flashreport.report.ReportState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report as API v2 shows it. What is not known yet is null. */
@JsonPropertyOrder({"id", "title", "template", "state", "createdAt", "finishedAt", "expiresAt", "failure"})
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReportBody(
        UUID id,
        @Nullable String title,
        @Nullable Template template,
        ReportState state,
        Instant createdAt,
        @Nullable Instant finishedAt,
        Instant expiresAt,
        @Nullable Failure failure) {
    /** The version of a template that the report is rendered with. */
    public record Template(String name, int version) {}

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
                templateOf(report),
                report.state,
                report.createdAt,
                report.finishedAt,
                report.expiresAt,
                report.failure == null ? null : new Failure(report.failure, report.failureMessage));
    }

    private static @Nullable Template templateOf(Report report) {
        return report.template == null || report.templateNumber == null
                ? null
                : new Template(report.template, report.templateNumber);
    }
}
