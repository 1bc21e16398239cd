package io.flashreport.contracts;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at one report, as released to the topic of its lane.
 *
 * @param attempt the number of this release, from 1; the fence that settling checks
 * @param title the client's title, empty when none was given
 * @param charset the charset that the request declared, null when the data itself tells
 * @param releasedAt when report-api released this attempt
 */
public record RenderJob(
        ReportId reportId,
        AccountId accountId,
        int attempt,
        Lane lane,
        String title,
        DataFormat format,
        @Nullable String charset,
        PayloadSource payload,
        Instant releasedAt) {
    public RenderJob {
        Objects.requireNonNull(reportId, "reportId");
        Objects.requireNonNull(accountId, "accountId");
        if (attempt < 1) throw new IllegalArgumentException("attempt must be >= 1, was " + attempt);
        Objects.requireNonNull(lane, "lane");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(payload, "payload");
        Objects.requireNonNull(releasedAt, "releasedAt");
    }
}
