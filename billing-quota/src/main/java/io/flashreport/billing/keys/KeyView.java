package io.flashreport.billing.keys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is told and audited: all but the key itself.
 *
 * @param hint its first characters; null for a key that was made elsewhere
 * @param lastUsed some seconds late
 * @param validUntil the end of the overlap after a rotation; null: none
 * @param revoked when; null while it is not
 */
record KeyView(
        KeyId id,
        String name,
        @Nullable String hint,
        Instant created,
        @Nullable Instant lastUsed,
        @Nullable Instant validUntil,
        @Nullable Instant revoked) {
    boolean isGoodAt(Instant now) {
        return revoked == null && (validUntil == null || validUntil.isAfter(now));
    }

    KeyView until(Instant end) {
        var sooner = validUntil == null || end.isBefore(validUntil) ? end : validUntil;
        return new KeyView(id, name, hint, created, lastUsed, sooner, revoked);
    }

    KeyView revokedAt(Instant time) {
        return new KeyView(id, name, hint, created, lastUsed, validUntil, time);
    }
}
