package io.flashreport.report.sweep;

import io.flashreport.report.leader.Aside;
import io.flashreport.report.leader.Duty;
import io.flashreport.report.storage.StorageUnavailableException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** Looks through the whole bucket from time to time, and removes what is left over of reports. */
@ApplicationScoped
class Sweeping implements Duty {
    private static final Logger LOG = Logger.getLogger(Sweeping.class);
    /** The storage has better things to do. */
    private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();

    private final Sweep sweep;
    private final SweepConfig config;
    private final Counter leftOver;
    private final Counter unknown;
    private final Aside aside = new Aside("sweep");

    Sweeping(Sweep sweep, SweepConfig config, MeterRegistry metrics) {
        this.sweep = sweep;
        this.config = config;
        this.leftOver = metrics.counter("flashreport.orphans.found", "kind", "left-over");
        this.unknown = metrics.counter("flashreport.orphans.found", "kind", "unknown");
    }

    @Override
    public Duration perform() {
        aside.begin(this::walk);
        return config.every();
    }

    private void walk() {
        int left = 0;
        int strange = 0;
        try {
            for (var next = Sweep.BEGINNING; next != null; LockSupport.parkNanos(PAUSE_NANOS)) {
                var page = sweep.page(next, false);
                left += page.found().noted();
                strange += page.found().unknown();
                next = page.next();
            }
            LOG.infof(
                    "The storage was looked through: %d objects were left over and are removed, %d belong to no known report",
                    left, strange);
        } catch (StorageUnavailableException | SQLException e) {
            LOG.warnf("The storage is looked through the next time: %s", e.getMessage());
        }
        leftOver.increment(left);
        unknown.increment(strange);
    }
}
