package io.flashreport.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at one report, as released to the topic of its lane. What concerns templates and looks is left out of the
 * record where there is nothing to say, as it was in records of before there were any.
 *
 * @param attempt the number of this release, from 1; the fence that settling checks
 * @param title the client's title, empty when none was given
 * @param charset the charset that the request declared, null when the data itself tells
 * @param template null for the automatic layout
 * @param parameters what the client gave to the template, by name; several values for a collection
 * @param locale a BCP 47 tag, null when the client gave none
 * @param timeZone an id that {@link java.time.ZoneId} knows, null when the client gave none
 * @param look of the automatic layout, null for the plain one
 * @param limits of the account's plan, null when it has none beyond the lane's
 * @param created when the report was accepted, null in records of before that was told
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TemplateRef template,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        Map<String, List<String>> parameters,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String locale,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String timeZone,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LookRef look,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RenderLimits limits,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant created,
        Instant releasedAt) {
    public RenderJob {
        Objects.requireNonNull(reportId, "reportId");
        Objects.requireNonNull(accountId, "accountId");
        if (attempt < 1) throw new IllegalArgumentException("attempt must be >= 1, was " + attempt);
        Objects.requireNonNull(lane, "lane");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(payload, "payload");
        parameters = copyOf(parameters);
        Objects.requireNonNull(releasedAt, "releasedAt");
    }

    private static Map<String, List<String>> copyOf(Map<String, List<String>> parameters) {
        var copy = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        return Collections.unmodifiableMap(copy);
    }
}
