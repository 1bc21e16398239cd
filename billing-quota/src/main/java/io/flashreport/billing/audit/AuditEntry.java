package io.flashreport.billing.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change.
 *
 * @param id where to go on from with {@code after}; a later entry has a higher one
 * @param target what was changed, as in {@code subscription/01990b5e-…}
 * @param before the target as JSON; null when it was made by this change
 * @param after the target as JSON; null when it is no more
 */
record AuditEntry(
        long id,
        Instant at,
        Actor actor,
        Action action,
        String target,
        @JsonRawValue @Nullable String before,
        @JsonRawValue @Nullable String after) {}
