package io.flashreport.billing.sessions;

import io.flashreport.billing.accounts.Role;
import io.flashreport.billing.accounts.UserId;
import io.flashreport.contracts.AccountId;
import java.time.Instant;

/** Who calls with a session token, as the gateway wants to know it. */
record Session(UserId userId, AccountId accountId, Role role, boolean operator, Instant validUntil) {}
