package io.flashreport.report.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.flashreport.contracts.DataFormat;
import io.flashreport.report.ReportState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as API v2 shows it. What is not known yet is null.
 *
 * @param attempt how many times it was released to be rendered
 * @param source the report that this one renders again
 * @param downloadable whether there is a document, and it has not expired
 */
@JsonPropertyOrder({
    "id",
    "title",
    "template",
    "state",
    "attempt",
    "createdAt",
    "finishedAt",
    "expiresAt",
    "failure",
    "phases",
    "payload",
    "document",
    "source",
    "downloadable"
})
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReportBody(
        UUID id,
        @Nullable String title,
        @Nullable Template template,
        ReportState state,
        int attempt,
        Instant createdAt,
        @Nullable Instant finishedAt,
        Instant expiresAt,
        @Nullable Failure failure,
        Phases phases,
        @Nullable PayloadPart payload,
        @Nullable Document document,
        @Nullable UUID source,
        boolean downloadable) {
    /** The version of a template that the report is rendered with. */
    public record Template(String name, int version) {}

    /**
     * Why there is no document.
     *
     * @param kind the name of a {@link io.flashreport.contracts.FailureKind}
     */
    public record Failure(String kind, @Nullable String message) {}

    /** When what began; queued and started are of the current attempt. */
    public record Phases(
            Instant acceptedAt,
            @Nullable Instant queuedAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {}

    /** What the client sent. */
    public record PayloadPart(long bytes, DataFormat format) {}

    public record Document(long bytes, int pages, String sha256) {}

    /** As the report was shown when it was accepted. */
    public ReportBody asAccepted() {
        return new ReportBody(
                id,
                title,
                template,
                ReportState.ACCEPTED,
                0,
                createdAt,
                null,
                expiresAt,
                null,
                new Phases(createdAt, null, null, null),
                payload,
                null,
                source,
                false);
    }
}
