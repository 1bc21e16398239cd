package io.flashreport.billing.credits;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How many credits a lease gets, and for how long. */
@Singleton
@Startup
class LeaseTerms {
    private final Duration time;
    private final int size;
    private final int share;

    LeaseTerms(CreditConfig config) {
        time = config.leaseTime();
        size = config.leaseSize();
        share = config.leaseShare();
        if (!time.isPositive()) throw invalid("lease-time must be longer than nothing, was " + time);
        if (size < 1) throw invalid("lease-size must be >= 1, was " + size);
        if (share < 1) throw invalid("lease-share must be >= 1, was " + share);
    }

    /**
     * The credits of a lease, at least one. The nearer the limit the smaller they are: what one node holds and does not
     * need keeps the others waiting until it is closed.
     *
     * @param left what nobody has used or holds, at least one
     */
    int credits(int wanted, long left) {
        var fair = Math.max(1, left / share);
        return (int) Math.min(Math.min(wanted, size), fair);
    }

    /** When a lease that is granted now expires, in microseconds as PostgreSQL keeps it. */
    Instant expiry(Instant now, Instant periodEnd, Instant validUntil) {
        var end = periodEnd.isBefore(validUntil) ? periodEnd : validUntil;
        var expiry = now.plus(time);
        return (expiry.isBefore(end) ? expiry : end).truncatedTo(ChronoUnit.MICROS);
    }

    private static IllegalArgumentException invalid(String problem) {
        return new IllegalArgumentException("flashreport.credits." + problem);
    }
}
