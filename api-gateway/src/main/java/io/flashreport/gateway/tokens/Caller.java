package io.flashreport.gateway.tokens;

import io.flashreport.contracts.AccountId;
import java.util.UUID;

/** On whose behalf a service is called. */
public sealed interface Caller {
    /** A client, within the limits of its plan. */
    record Client(
            UUID keyId,
            AccountId accountId,
            UUID subscriptionId,
            boolean mayCreate,
            long maxPayloadBytes,
            int concurrentReports,
            int retentionDays)
            implements Caller {}

    /** The gateway itself, which calls billing-quota. */
    record Gateway() implements Caller {}
}
