package io.flashreport.report.credits;

import java.time.Instant;

/** What billing-quota gave: so many credits of a period, to be used before they expire. */
record LeaseGrant(int credits, Instant periodStart, Instant periodEnd, Instant expiresAt) {
    LeaseGrant {
        if (credits < 1) throw new IllegalArgumentException("credits must be >= 1, was " + credits);
    }
}
