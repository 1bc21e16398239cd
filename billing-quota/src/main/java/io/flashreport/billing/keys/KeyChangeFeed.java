package io.flashreport.billing.keys;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Lets gateways wait for the next change of keys.
 *
 * <p>One virtual thread reads the revision from PostgreSQL at a short interval, for all who wait and on every node by
 * itself. Unlike LISTEN/NOTIFY that needs no connection of its own whose silent loss would have to be noticed.
 */
@Singleton
class KeyChangeFeed {
    private static final Logger LOG = Logger.getLogger(KeyChangeFeed.class);

    private final ApiKeyStore store;
    private final KeyFeedConfig config;
    private final AtomicInteger waiting;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Condition stopped = lock.newCondition();
    private long revision;
    private boolean readable;
    private boolean running = true;

    KeyChangeFeed(ApiKeyStore store, KeyFeedConfig config, MeterRegistry metrics) {
        this.store = store;
        this.config = config;
        this.waiting = metrics.gauge("flashreport.billing.key.feed.waiting", new AtomicInteger());
    }

    /**
     * Waits for a change after a revision, for at most the given time and the configured limit.
     *
     * @return whether to look: something changed, or nobody can tell because the database does not answer
     */
    boolean awaitChangeAfter(long after, Duration wait) throws InterruptedException {
        var nanos = wait.compareTo(config.maxWait()) < 0
                ? wait.toNanos()
                : config.maxWait().toNanos();
        waiting.incrementAndGet();
        lock.lock();
        try {
            while (running && readable && revision <= after && nanos > 0) nanos = moved.awaitNanos(nanos);
            return running && (!readable || revision > after);
        } finally {
            lock.unlock();
            waiting.decrementAndGet();
        }
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("key-change-feed").start(this::follow);
    }

    void stop(@Observes ShutdownEvent event) {
        lock.lock();
        try {
            running = false;
            moved.signalAll();
            stopped.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void follow() {
        do {
            try {
                publish(store.revision(), true);
            } catch (SQLException | RuntimeException e) {
                if (readable) LOG.warn("The key revision cannot be read; gateways will soon refuse requests", e);
                publish(revision, false);
            }
        } while (runningAfter(config.interval()));
    }

    private void publish(long current, boolean canRead) {
        lock.lock();
        try {
            if (current != revision || canRead != readable) moved.signalAll();
            revision = current;
            readable = canRead;
        } finally {
            lock.unlock();
        }
    }

    private boolean runningAfter(Duration pause) {
        lock.lock();
        try {
            var nanos = pause.toNanos();
            while (running && nanos > 0) nanos = stopped.awaitNanos(nanos);
            return running;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
