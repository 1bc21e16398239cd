package io.flashreport.gateway.limits;

import io.flashreport.contracts.AccountId;
import java.util.UUID;

/** Whose requests are counted. */
public sealed interface Party {
    record Key(UUID id, AccountId account, int requestsPerSecond) implements Party {}

    record User(UUID id, AccountId account) implements Party {}

    /** Somebody without credentials. */
    record Address(Network network) implements Party {}
}
