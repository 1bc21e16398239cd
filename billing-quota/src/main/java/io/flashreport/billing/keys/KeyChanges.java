package io.flashreport.billing.keys;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What happened to keys and sessions since a revision.
 *
 * @param revision where to go on from
 * @param reset whether {@code changed} cannot say it all, so that nothing known before may be trusted
 * @param changed keys that were made, revoked, or may do more or less than before; sessions likewise
 */
record KeyChanges(long revision, boolean reset, List<KeyHash> changed) {
    @JsonIgnore
    boolean isNone() {
        return !reset && changed.isEmpty();
    }

    static KeyChanges everything(long revision) {
        return new KeyChanges(revision, true, List.of());
    }
}
