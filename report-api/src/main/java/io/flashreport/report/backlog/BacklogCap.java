package io.flashreport.report.backlog;

import io.flashreport.contracts.AccountId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;

/**
 * Keeps the waiting reports from growing without end. Counts about once a second while reports come in, else
 * when the metric is read, and adds what this node has accepted since; what other nodes accept in that second may come on top.
 */
@ApplicationScoped
public class BacklogCap {
    private static final Logger LOG = Logger.getLogger(BacklogCap.class);
    private static final int SHARE_OF_TIME = 20;

    private final BacklogStore store;
    private final BacklogConfig config;
    private final AtomicBoolean counting = new AtomicBoolean();
    private volatile Count count = new Count(Map.of(), 0);
    private volatile long due;

    BacklogCap(BacklogStore store, BacklogConfig config, MeterRegistry metrics) {
        this.store = store;
        this.config = config;
        this.due = System.nanoTime();
        Gauge.builder("flashreport.backlog.waiting", this::waiting)
                .description("Reports that wait, as this node counted when it was last asked")
                .register(metrics);
    }

    /** No room for a report, and in whose words. */
    public record Full(String message, Duration retryAfter) {}

    private record Count(
            Map<AccountId, Long> waiting, long sum, Map<AccountId, LongAdder> since, LongAdder sinceInAll) {
        Count(Map<AccountId, Long> waiting, long sum) {
            this(waiting, sum, new ConcurrentHashMap<>(), new LongAdder());
        }

        long of(AccountId account) {
            var accepted = since.get(account);
            return waiting.getOrDefault(account, 0L) + (accepted == null ? 0 : accepted.sum());
        }

        long all() {
            return sum + sinceInAll.sum();
        }
    }

    public Optional<Full> full(AccountId account) {
        countWhenDue();
        var last = count;
        if (last.of(account) >= config.maxPerAccount()) {
            return full(config.maxPerAccount() + " reports of this account are");
        }
        return last.all() >= config.maxInAll() ? full("Too many reports are") : Optional.empty();
    }

    public void accepted(AccountId account) {
        var last = count;
        last.since.computeIfAbsent(account, a -> new LongAdder()).increment();
        last.sinceInAll.increment();
    }

    /** Whoever reads it makes it true for the next reading, also when no reports come in. */
    private long waiting() {
        countWhenDue();
        return count.all();
    }

    private void countWhenDue() {
        if (System.nanoTime() - due > 0 && counting.compareAndSet(false, true)) {
            Thread.ofVirtual().name("backlog").start(this::count);
        }
    }

    private Optional<Full> full(String whose) {
        return Optional.of(new Full(
                whose + " waiting to be generated: try again when some of them are done.", config.retryAfter()));
    }

    private void count() {
        long begin = System.nanoTime();
        try {
            var waiting = store.waiting();
            long sum = waiting.values().stream().mapToLong(Long::longValue).sum();
            count = new Count(waiting, sum);
        } catch (SQLException e) {
            LOG.warnf("The backlog cannot be counted now: %s", e.getMessage());
        } finally {
            long took = System.nanoTime() - begin;
            due = System.nanoTime() + Math.max(config.countEvery().toNanos(), SHARE_OF_TIME * took);
            counting.set(false);
        }
    }
}
