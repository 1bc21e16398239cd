package io.flashreport.billing.keys;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;

record KeyUse(KeyId keyId, Instant lastUsed) {
    @JsonCreator
    KeyUse {
        if (keyId == null || lastUsed == null) {
            throw new IllegalArgumentException("a use must have keyId and lastUsed, had " + keyId + " and " + lastUsed);
        }
    }
}
