package io.flashreport.engine.host;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The engines of a pool: where seats put warm ones and jobs take them. */
final class EngineShelf {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<EngineProcess> living = new HashSet<>();
    private final Deque<EngineProcess> warm = new ArrayDeque<>();
    private final int jobsPerEngine;
    private int busy;
    private long started;
    private boolean everWarm;
    private boolean startsAreFailing;
    private boolean closed;

    EngineShelf(int jobsPerEngine) {
        this.jobsPerEngine = jobsPerEngine;
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
            warm.add(engine);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A warm engine, as soon as there is one; empty when there is none in time or the shelf was closed. */
    Optional<EngineProcess> take(Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (!awaitUsable(patience)) return Optional.empty();
            busy++;
            return Optional.of(warm.remove());
        } finally {
            lock.unlock();
        }
    }

    /** Waits until {@link #take} would give an engine at once; false when it would not in time. */
    boolean awaitWarm(Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            return awaitUsable(patience);
        } finally {
            lock.unlock();
        }
    }

    private boolean awaitUsable(Duration patience) throws InterruptedException {
        long nanos = patience.toNanos();
        while (!closed) {
            dropUnusable();
            if (!warm.isEmpty()) return true;
            if (nanos <= 0) return false;
            nanos = changed.awaitNanos(nanos);
        }
        return false;
    }

    private void dropUnusable() {
        warm.removeIf(engine -> {
            boolean drop = !engine.isUsable();
            if (drop) engine.kill();
            return drop;
        });
    }

    /** Takes an engine back after a job; one that is dead, doubtful or old goes, and its seat starts another. */
    void giveBack(EngineProcess engine) {
        lock.lock();
        try {
            busy--;
            if (closed || engine.jobs() >= jobsPerEngine || !engine.isUsable()) {
                engine.kill();
            } else {
                warm.add(engine);
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
            return new PoolState(warm.size(), busy, started, serving);
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
