package io.flashreport.gateway.tokens;

import io.flashreport.contracts.AccountId;
import io.flashreport.contracts.RenderLimits;
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
            int retentionDays,
            RenderLimits rendering)
            implements Caller {}

    /**
     * A user who is logged in.
     *
     * @param role the group that the role gives
     * @param session the SHA-256 of its token
     */
    record User(UUID userId, AccountId accountId, String role, boolean operator, String session, String clientIp)
            implements Caller {}

    /** Somebody who has shown no credentials. */
    record Anonymous(String clientIp) implements Caller {}

    /** The gateway itself, which calls billing-quota. */
    record Gateway() implements Caller {}
}
