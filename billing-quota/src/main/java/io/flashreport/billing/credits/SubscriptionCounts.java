package io.flashreport.billing.credits;

import io.flashreport.billing.subscriptions.SubscriptionId;
import java.time.Instant;
import java.util.List;

/** The counters of a subscription's periods, the oldest first, beside what the ledger sums up to. */
record SubscriptionCounts(SubscriptionId subscriptionId, List<PeriodCount> periods) {
    /**
     * @param limit what the plan allowed when this counter last moved
     * @param reserved what open leases hold
     */
    record PeriodCount(
            Instant periodStart,
            Instant periodEnd,
            long limit,
            long used,
            long returned,
            long reserved,
            long ledgerUsed,
            long ledgerReturned) {}
}
