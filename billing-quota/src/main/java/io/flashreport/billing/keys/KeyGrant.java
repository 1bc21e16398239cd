package io.flashreport.billing.keys;

import io.flashreport.billing.subscriptions.SubscriptionId;
import io.flashreport.contracts.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a key that is not revoked may do.
 *
 * @param createAllowedUntil the end of the subscription; null while it is suspended. Reading is allowed either way.
 */
record KeyGrant(
        KeyId keyId,
        AccountId accountId,
        SubscriptionId subscriptionId,
        @Nullable Instant createAllowedUntil,
        Limits limits) {
    /** The plan's limits that are enforced outside of this service. */
    record Limits(long maxPayloadBytes, int concurrentReports, int retentionDays) {}
}
