package io.flashreport.report.credits;

import io.flashreport.report.credits.CreditAnswer.Denied;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What this node has and knows of one subscription's credits. */
final class Purse {
    /** Held by whoever asks billing-quota; the others wait for what comes of it. */
    final ReentrantLock asking = new ReentrantLock(true);

    private final CreditConfig config;
    private int wanted;
    private volatile @Nullable Lease lease;
    private volatile @Nullable Refusal refusal;
    private volatile long usedAt;

    Purse(CreditConfig config, long now) {
        this.config = config;
        this.wanted = config.smallestLease();
        this.usedAt = now;
    }

    /** A denial and until when it is believed, by {@link System#nanoTime}. */
    private record Refusal(Denied denied, long until) {}

    Optional<Credit> take(long now) {
        usedAt = now;
        var held = lease;
        return held == null ? Optional.empty() : held.take(now);
    }

    Optional<Denied> denied(long now) {
        var last = refusal;
        return last == null || now - last.until > 0 ? Optional.empty() : Optional.of(last.denied);
    }

    void remember(Denied denied, Duration belief, long now) {
        refusal = new Refusal(denied, now + belief.toNanos());
    }

    /** How many credits to ask for now: at least one for everyone who waits. */
    synchronized int wanted() {
        return Math.min(config.largestLease(), Math.max(wanted, asking.getQueueLength() + 1));
    }

    /** Puts the lease in and takes out what was there. */
    synchronized @Nullable Lease replace(Lease next, long now) {
        var last = lease;
        if (last != null && last.age(now).compareTo(config.busyWithin()) < 0) {
            wanted = Math.min(config.largestLease(), wanted * 2);
        }
        lease = next;
        refusal = null;
        return last;
    }

    /** Takes the lease out if nothing more is to be expected of it. */
    synchronized @Nullable Lease takeOutDone(long now) {
        var held = lease;
        if (held == null || !held.isDone(now, config.idleAfter())) return null;
        if (held.used() <= wanted / 4) wanted = Math.max(config.smallestLease(), wanted / 2);
        lease = null;
        return held;
    }

    /** Takes the lease out, if it is this one. */
    synchronized @Nullable Lease takeOut(LeaseId id) {
        var held = lease;
        if (held == null || !held.id().equals(id)) return null;
        lease = null;
        return held;
    }

    synchronized @Nullable Lease takeOut() {
        var held = lease;
        lease = null;
        return held;
    }

    boolean isForgettable(long now) {
        return lease == null
                && !asking.isLocked()
                && now - usedAt > Duration.ofMinutes(1).toNanos();
    }
}
