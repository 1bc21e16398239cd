package io.flashreport.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What an account's plan allows a render. The lane's limits hold too: the smaller one counts, the lane's alone where this
 * has none.
 *
 * @param maxSeconds of wall-clock time
 * @param maxCpuSeconds of processor time, of all threads together
 * @param maxRecords of data
 * @param maxDocumentBytes of the document
 * @param inertOnly whether templates that must be contained are refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RenderLimits(
        @Nullable Integer maxSeconds,
        @Nullable Integer maxCpuSeconds,
        @Nullable Integer maxPages,
        @Nullable Long maxRecords,
        @Nullable Long maxDocumentBytes,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean inertOnly) {
    /** A plan that leaves everything to the lane. */
    public static final RenderLimits NONE = new RenderLimits(null, null, null, null, null, false);

    public RenderLimits {
        requirePositive("maxSeconds", maxSeconds);
        requirePositive("maxCpuSeconds", maxCpuSeconds);
        requirePositive("maxPages", maxPages);
        requirePositive("maxRecords", maxRecords);
        requirePositive("maxDocumentBytes", maxDocumentBytes);
    }

    private static void requirePositive(String name, @Nullable Number limit) {
        if (limit != null && limit.longValue() < 1)
            throw new IllegalArgumentException(name + " must be >= 1, was " + limit);
    }
}
