package io.flashreport.gateway.limits;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Counts what is under way at the same time. */
final class Underway {
    private final ConcurrentMap<Share, Integer> counts = new ConcurrentHashMap<>();

    /** What has to be run when it is over, and may be run more than once; empty when there is too much already. */
    Optional<Runnable> begin(Share share) {
        var count = counts.merge(share, 1, Integer::sum);
        if (count > share.most()) {
            end(share);
            return Optional.empty();
        }
        var over = new AtomicBoolean();
        return Optional.of(() -> {
            if (over.compareAndSet(false, true)) end(share);
        });
    }

    private void end(Share share) {
        counts.computeIfPresent(share, (same, count) -> count == 1 ? null : count - 1);
    }

    int size() {
        return counts.size();
    }

    /** How much somebody may have under way. */
    record Share(Limit limit, Object of, int most) {}
}
