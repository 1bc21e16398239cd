package io.flashreport.engine.host;

import io.flashreport.engine.sandbox.SandboxState;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The engines of a pool: where seats put warm ones and jobs take them. */
final class EngineShelf {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<EngineProcess> living = new HashSet<>();
    private final WarmEngines warm = new WarmEngines();
    private final SandboxState sandbox;
    private final PoolSettings settings;
    private final Map<RenderFailure, Long> killed = new EnumMap<>(RenderFailure.class);
    private int busy;
    private int waiting;
    private long discarded;
    private long started;
    private boolean everWarm;
    private boolean startsAreFailing;
    private boolean closed;

    EngineShelf(PoolSettings settings, SandboxState sandbox) {
        this.sandbox = sandbox;
        this.settings = settings;
    }

    /** Notes an engine that was just started; after closing it is killed. */
    void started(EngineProcess engine) {
        lock.lock();
        try {
            started++;
            living.add(engine);
            if (closed) engine.kill();
        } finally {
            lock.unlock();
        }
    }

    void ended(EngineProcess engine) {
        lock.lock();
        try {
            living.remove(engine);
            warm.remove(engine);
        } finally {
            lock.unlock();
        }
    }

    void startFailed() {
        lock.lock();
        try {
            startsAreFailing = true;
        } finally {
            lock.unlock();
        }
    }

    void putWarm(EngineProcess engine) {
        lock.lock();
        try {
            everWarm = true;
            startsAreFailing = false;
            warm.add(engine, System.nanoTime());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * A warm engine, as soon as there is one; empty when there is none in time or the shelf was closed. It is one that
     * has worked for nobody but this owner, or, without an owner, one that has worked for none.
     *
     * @param owner null for work that leaves nothing behind
     */
    Optional<EngineProcess> take(@Nullable String owner, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        waiting++;
        try {
            Optional<EngineProcess> taken = awaitFor(owner, patience.toNanos());
            if (taken.isPresent()) busy++;
            return taken;
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    private Optional<EngineProcess> awaitFor(@Nullable String owner, long patience) throws InterruptedException {
        for (long nanos = patience; !closed; nanos = changed.awaitNanos(nanos)) {
            warm.dropUnusable();
            Optional<EngineProcess> taken = warm.take(owner);
            if (taken.isPresent() || nanos <= 0) return taken;
            // None of those here may do it. Each that waits has one started in its favour, not one more with every
            // look.
            if (waiting > coming()) warm.takeLongestWaiting().ifPresent(this::discard);
        }
        return Optional.empty();
    }

    /**
     * Replaces an engine whose owner seems to have no more work: whatever a template left running in it ends, and a fresh
     * one waits for whoever comes next. One at a time, so that not all are starting when work comes.
     */
    void endRested() {
        lock.lock();
        try {
            warm.dropUnusable();
            if (closed || coming() > 0) return;
            warm.takeLongestOwned(settings.rest(), System.nanoTime()).ifPresent(this::discard);
        } finally {
            lock.unlock();
        }
    }

    private void discard(EngineProcess engine) {
        discarded++;
        engine.kill();
    }

    /** Engines that their seats are about to start, or have started and not yet put here. */
    private int coming() {
        return settings.size() - warm.size() - busy;
    }

    /** Waits until there is a warm engine, whosever; false when there is none in time. */
    boolean awaitWarm(Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            for (long nanos = patience.toNanos(); !closed; nanos = changed.awaitNanos(nanos)) {
                warm.dropUnusable();
                if (warm.size() > 0) return true;
                if (nanos <= 0) return false;
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes an engine back after a job; one that is dead, doubtful or old goes, and its seat starts another.
     *
     * @param failure that the job ended with, null when it did not fail
     */
    void giveBack(EngineProcess engine, @Nullable RenderFailure failure) {
        boolean worn = engine.isWorn();
        lock.lock();
        try {
            busy--;
            if (failure != null && !engine.isUsable()) killed.merge(failure, 1L, Long::sum);
            if (closed || worn || engine.jobs() >= settings.jobsPerEngine() || !engine.isUsable()) {
                engine.kill();
            } else {
                warm.add(engine, System.nanoTime());
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    PoolState state() {
        lock.lock();
        try {
            boolean serving = !closed && (warm.size() + busy > 0 || (everWarm && !startsAreFailing));
            return new PoolState(warm.size(), busy, started, discarded, killed, serving, sandbox);
        } finally {
            lock.unlock();
        }
    }

    /** True when the shelf was closed within that time. */
    boolean awaitClosed(Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = patience.toNanos();
            while (!closed && nanos > 0) nanos = changed.awaitNanos(nanos);
            return closed;
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Kills every engine and lets no further one live. */
    void close() {
        lock.lock();
        try {
            closed = true;
            List.copyOf(living).forEach(EngineProcess::kill);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
