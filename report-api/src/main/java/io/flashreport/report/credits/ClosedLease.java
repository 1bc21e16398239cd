package io.flashreport.report.credits;

import io.flashreport.report.SubscriptionId;

/**
 * A lease that no report can be accepted with any more.
 *
 * @param usage its reports by day and template, as JSON for billing-quota
 */
record ClosedLease(LeaseId id, SubscriptionId subscription, String usage) {
    /** One that was never known here: no report can carry it. */
    static ClosedLease unknown(LeaseId id, SubscriptionId subscription) {
        return new ClosedLease(id, subscription, "[]");
    }
}
