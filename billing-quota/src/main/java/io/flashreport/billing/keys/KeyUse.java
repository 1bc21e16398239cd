package io.flashreport.billing.keys;

import java.time.Instant;

record KeyUse(KeyId keyId, Instant lastUsed) {}
