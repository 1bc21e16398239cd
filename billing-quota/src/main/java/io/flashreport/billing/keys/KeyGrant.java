package io.flashreport.billing.keys;

import io.flashreport.billing.subscriptions.SubscriptionId;
import io.flashreport.contracts.AccountId;
import io.flashreport.contracts.RenderLimits;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a key that is good may do.
 *
 * @param createAllowedUntil the end of the subscription; null while it is suspended. Reading is allowed either way.
 * @param keyValidUntil the end of the key itself, after a rotation; null: it has none
 */
record KeyGrant(
        KeyId keyId,
        AccountId accountId,
        SubscriptionId subscriptionId,
        @Nullable Instant createAllowedUntil,
        @Nullable Instant keyValidUntil,
        Limits limits) {
    /** The plan's limits that are enforced outside of this service. */
    record Limits(
            long maxPayloadBytes,
            int concurrentReports,
            int retentionDays,
            int requestsPerSecond,
            RenderLimits rendering) {}
}
