package io.flashreport.worker.render;

import io.flashreport.contracts.RenderLimits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What one render may take: of each limit the smaller one of its lane's and its plan's. */
record Allowance(Duration time, Duration cpuTime, long maxRecords, int maxPages, long maxDocumentBytes) {
    static Allowance of(LimitsConfig.OfLane lane, @Nullable RenderLimits plan) {
        RenderLimits more = plan == null ? RenderLimits.NONE : plan;
        return new Allowance(
                smaller(lane.time(), more.maxSeconds()),
                smaller(lane.cpuTime(), more.maxCpuSeconds()),
                smaller(lane.maxRecords(), more.maxRecords()),
                Math.toIntExact(smaller(lane.maxPages(), more.maxPages())),
                smaller(lane.maxDocumentSize().asLongValue(), more.maxDocumentBytes()));
    }

    private static Duration smaller(Duration lane, @Nullable Integer seconds) {
        return seconds == null || lane.toSeconds() < seconds ? lane : Duration.ofSeconds(seconds);
    }

    private static long smaller(long lane, @Nullable Number plan) {
        return plan == null ? lane : Math.min(lane, plan.longValue());
    }
}
