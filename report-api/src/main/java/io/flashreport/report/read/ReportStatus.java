package io.flashreport.report.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.flashreport.report.Report;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A report as API v1 shows it. Strict clients reject a tenth field: it never gets one. */
@JsonPropertyOrder({
    "reportUuid",
    "creationRequestDate",
    "availabilityDate",
    "state",
    "title",
    "payloadUrl",
    "logUrl",
    "downloadUrl",
    "storageUrl"
})
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReportStatus(
        String reportUuid,
        String creationRequestDate,
        @Nullable String availabilityDate,
        State state,
        @Nullable String title,
        String payloadUrl,
        String logUrl,
        String downloadUrl,
        String storageUrl) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    enum State {
        GENERATING,
        GENERATED,
        FAILED
    }

    static ReportStatus of(Report report, URI address) {
        return new ReportStatus(
                report.id.toString(),
                DATE.format(report.createdAt),
                availabilityOf(report),
                stateOf(report),
                report.title,
                address + "/payload",
                address + "/log",
                address + "/download",
                address + "/storage");
    }

    private static State stateOf(Report report) {
        return switch (report.state) {
            case ACCEPTED, QUEUED, RENDERING -> State.GENERATING;
            case GENERATED -> State.GENERATED;
            case FAILED, CANCELLED -> State.FAILED;
        };
    }

    // A report that failed never became available.
    private static @Nullable String availabilityOf(Report report) {
        Instant finished = report.finishedAt;
        return finished == null || stateOf(report) != State.GENERATED ? null : DATE.format(finished);
    }
}
