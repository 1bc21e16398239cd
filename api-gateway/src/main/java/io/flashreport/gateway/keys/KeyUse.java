package io.flashreport.gateway.keys;

import java.time.Instant;
import java.util.UUID;

/** When a key was last used: what billing-quota is told. */
record KeyUse(UUID keyId, Instant lastUsed) {}
