package io.flashreport.report.credits;

import io.flashreport.report.SubscriptionId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Credits in the hands of this node. Times are those of {@link System#nanoTime}. */
final class Lease {
    /** So much earlier than the database says is a lease not used any more: credits would turn out to be void. */
    private static final Duration MARGIN = Duration.ofMillis(500);
    /** How long the last credits may be on their way to the database. */
    private static final Duration SETTLING = Duration.ofMillis(250);

    private final LeaseId id;
    private final SubscriptionId subscription;
    private final int credits;
    private final long openedAt;
    private final long goodUntil;
    private final AtomicInteger left;
    private volatile long takenAt;

    Lease(LeaseId id, SubscriptionId subscription, int credits, Duration life, long now) {
        this.id = id;
        this.subscription = subscription;
        this.credits = credits;
        this.openedAt = now;
        this.goodUntil = now + life.minus(MARGIN).toNanos();
        this.left = new AtomicInteger(credits);
        this.takenAt = now;
    }

    LeaseId id() {
        return id;
    }

    int used() {
        return credits - left.get();
    }

    Duration age(long now) {
        return Duration.ofNanos(now - openedAt);
    }

    Optional<Credit> take(long now) {
        if (now - goodUntil > 0) return Optional.empty();
        if (left.getAndUpdate(count -> Math.max(0, count - 1)) == 0) return Optional.empty();
        takenAt = now;
        return Optional.of(new Credit(subscription, id));
    }

    /** Nothing more is to be expected of it. */
    boolean isDone(long now, Duration idleAfter) {
        if (now - goodUntil > 0) return true;
        return now - takenAt > (left.get() == 0 ? SETTLING : idleAfter).toNanos();
    }
}
