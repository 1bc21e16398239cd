package io.flashreport.billing.plans;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.flashreport.contracts.RenderLimits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan allows each render, as {@link RenderLimits} has it; the lane's limits hold too. Unlike there nothing is
 * checked before {@link #check} is asked, so that all faults of a plan are said at once.
 */
public record Rendering(
        @Nullable Integer maxSeconds,
        @Nullable Integer maxCpuSeconds,
        @Nullable Integer maxPages,
        @Nullable Long maxRecords,
        @Nullable Long maxDocumentBytes,
        @Nullable Boolean inertOnly) {
    static final Rendering AS_THE_LANE = new Rendering(null, null, null, null, null, false);

    private static final int DAY = 24 * 60 * 60;

    /** Whoever leaves {@code inertOnly} out does not ask for it. */
    public Rendering {
        inertOnly = Boolean.TRUE.equals(inertOnly);
    }

    /** Adds what cannot be so. */
    void check(List<String> faults) {
        check("maxSeconds", maxSeconds, DAY, faults);
        check("maxCpuSeconds", maxCpuSeconds, DAY, faults);
        check("maxPages", maxPages, 1_000_000, faults);
        check("maxRecords", maxRecords, 1_000_000_000, faults);
        check("maxDocumentBytes", maxDocumentBytes, 10L << 30, faults);
    }

    @JsonIgnore
    public RenderLimits limits() {
        return new RenderLimits(
                maxSeconds, maxCpuSeconds, maxPages, maxRecords, maxDocumentBytes, Boolean.TRUE.equals(inertOnly));
    }

    private static void check(String field, @Nullable Number value, long max, List<String> faults) {
        if (value != null) PlanTerms.check("rendering." + field, value.longValue(), max, faults);
    }
}
