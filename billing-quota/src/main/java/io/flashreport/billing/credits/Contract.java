package io.flashreport.billing.credits;

import io.flashreport.billing.subscriptions.Period;
import java.time.Instant;

/**
 * What a subscription may do, as far as credits are concerned.
 *
 * @param limit reports per period, of the plan as it is now
 */
record Contract(boolean active, Instant validFrom, Instant validUntil, long limit) {
    boolean isValidAt(Instant now) {
        return active && !now.isBefore(validFrom) && now.isBefore(validUntil);
    }

    Period periodAt(Instant instant) {
        return Period.of(validFrom, instant);
    }
}
