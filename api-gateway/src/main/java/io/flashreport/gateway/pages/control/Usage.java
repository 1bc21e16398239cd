package io.flashreport.gateway.pages.control;

import io.flashreport.gateway.pages.Api;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a subscription was charged for, as the API tells it. */
public record Usage(UUID subscription, OfPeriod current, List<OfPeriod> past) {
    public record OfPeriod(
            Instant start,
            Instant end,
            long limit,
            long accepted,
            long returned,
            long charged,
            List<OfDay> days,
            List<OfTemplate> templates) {
        public long left() {
            return Math.max(0, limit - charged);
        }

        public UsageChart chart(Instant now) {
            return UsageChart.of(this, now);
        }
    }

    public record OfDay(LocalDate day, long charged) {}

    /**
     * The usage of one template.
     *
     * @param template null for the automatic layout
     */
    public record OfTemplate(@Nullable String template, long charged) {}

    public static Usage of(Api api, UUID subscription) {
        return api.get("/api/v2/usage?subscription=" + subscription).as(Usage.class);
    }
}
