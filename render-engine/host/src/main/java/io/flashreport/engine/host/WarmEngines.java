package io.flashreport.engine.host;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Engines that wait for a job, the longest waiting first. Not for several threads at a time. */
final class WarmEngines {
    private final Deque<Idle> idle = new ArrayDeque<>();

    /** @param since of {@link System#nanoTime} */
    private record Idle(EngineProcess engine, long since) {}

    void add(EngineProcess engine, long nanos) {
        idle.add(new Idle(engine, nanos));
    }

    void remove(EngineProcess engine) {
        idle.removeIf(each -> each.engine() == engine);
    }

    void dropUnusable() {
        idle.removeIf(each -> {
            boolean drop = !each.engine().isUsable();
            if (drop) each.engine().kill();
            return drop;
        });
    }

    int size() {
        return idle.size();
    }

    /**
     * Takes an engine that may work for this owner: one that did so before, the last one used, so that the others may rest
     * and go; else one that has had no work at all. A contained template is a program: it must not find what others left.
     *
     * @param owner null for work that leaves nothing behind
     */
    Optional<EngineProcess> take(@Nullable String owner) {
        return takeFirst(
                        idle.descendingIterator(),
                        each -> each.engine().jobs() > 0
                                && Objects.equals(owner, each.engine().owner()))
                .or(() -> takeFirst(idle.iterator(), each -> each.engine().jobs() == 0));
    }

    /** Takes the engine that has waited longest. */
    Optional<EngineProcess> takeLongestWaiting() {
        return takeFirst(idle.iterator(), each -> true);
    }

    /** Takes the engine that has waited longest, and at least that long, among those that are somebody's. */
    Optional<EngineProcess> takeLongestOwned(Duration rest, long nanos) {
        return takeFirst(
                idle.iterator(), each -> each.engine().owner() != null && nanos - each.since() >= rest.toNanos());
    }

    private static Optional<EngineProcess> takeFirst(Iterator<Idle> engines, Predicate<Idle> fits) {
        while (engines.hasNext()) {
            Idle next = engines.next();
            if (fits.test(next)) {
                engines.remove();
                return Optional.of(next.engine());
            }
        }
        return Optional.empty();
    }
}
