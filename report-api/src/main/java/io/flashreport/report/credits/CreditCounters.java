package io.flashreport.report.credits;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What billing-quota has counted for a subscription. */
public record CreditCounters(UUID subscriptionId, List<Period> periods) {
    /**
     * The counters of a period, and what the ledger behind them sums up to.
     *
     * @param reserved in open leases
     */
    public record Period(
            Instant periodStart,
            Instant periodEnd,
            long limit,
            long used,
            long returned,
            long reserved,
            long ledgerUsed,
            long ledgerReturned) {}
}
