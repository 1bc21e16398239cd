package io.flashreport.gateway.pages.control;

import io.flashreport.contracts.RenderLimits;
import io.flashreport.gateway.pages.Api;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A subscription, as the API tells it. */
public record Subscription(
        UUID id, Plan plan, Instant validFrom, Instant validUntil, String state, boolean paymentSetUp, Period period) {
    public record Plan(
            String id,
            String name,
            long reportsPerMonth,
            long maxPayloadBytes,
            int requestsPerSecond,
            int concurrentReports,
            int retentionDays,
            BigDecimal eurosPerMonth,
            RenderLimits rendering) {
        public boolean free() {
            return eurosPerMonth.signum() == 0;
        }
    }

    public record Period(Instant start, Instant end) {}

    /** All of the account. */
    public static List<Subscription> all(Api api) {
        return api.get("/api/v2/subscriptions").list(Subscription.class);
    }
}
