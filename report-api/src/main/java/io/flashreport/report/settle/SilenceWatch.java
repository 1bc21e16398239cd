package io.flashreport.report.settle;

import io.flashreport.contracts.Lane;
import io.flashreport.report.leader.Duty;
import io.flashreport.report.workers.LiveWorkers;
import io.flashreport.report.workers.WorkerStore;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Notices attempts that nobody tells about, so that nothing depends on a record surviving in Kafka. While no worker is
 * heard of, silence says nothing: Kafka may be down, and there is nobody who could take another attempt.
 */
@ApplicationScoped
class SilenceWatch implements Duty {
    private static final Logger LOG = Logger.getLogger(SilenceWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final SilenceStore store;
    private final WorkerStore workers;
    private final Settlement settlement;
    private final SettleConfig config;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Map<Lane, Instant> freeSince = new EnumMap<>(Lane.class);
    private @Nullable Instant heardSince;

    SilenceWatch(
            SilenceStore store,
            WorkerStore workers,
            Settlement settlement,
            SettleConfig config,
            Clock clock,
            MeterRegistry metrics) {
        for (var lane : Lane.values()) metrics.counter("flashreport.tries.put.back", "lane", lane.name());
        this.store = store;
        this.workers = workers;
        this.settlement = settlement;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Override
    public void begin() {
        heardSince = null;
        freeSince.clear();
    }

    @Override
    public Duration perform() throws SQLException {
        var live = workers.live();
        if (live.count() == 0) {
            begin();
            return EVERY;
        }
        if (heardSince == null) heardSince = clock.instant();
        if (passedSince(heardSince, config.hearing())) {
            failSilentRenders();
            for (var lane : Lane.values()) putBackUnstarted(lane, live);
        }
        workers.forgetGone();
        return EVERY;
    }

    private void failSilentRenders() throws SQLException {
        var silent = store.silentFor(config.heartbeatTimeout());
        if (silent.isEmpty()) return;
        for (var render : silent) {
            LOG.warnf("No heartbeat, failure=WORKER_LOST reportId=%s attempt=%d", render.report(), render.attempt());
        }
        settlement.failSilent(silent);
    }

    // A slot that is free proves that nothing is left in Kafka for it; with all slots busy, waiting is in order.
    private void putBackUnstarted(Lane lane, LiveWorkers live) throws SQLException {
        int putBack = store.putBackOvertaken(lane, config.startTimeout());
        if (store.rendering(lane) >= live.slots(lane)) {
            freeSince.remove(lane);
        } else if (passedSince(freeSince.computeIfAbsent(lane, l -> clock.instant()), config.startTimeout())) {
            putBack += store.putBackUnstarted(lane, config.startTimeout());
        }
        if (putBack > 0) {
            LOG.warnf("%d reports of lane %s were not started in time and are released again", putBack, lane);
            metrics.counter("flashreport.tries.put.back", "lane", lane.name()).increment(putBack);
        }
    }

    private boolean passedSince(Instant start, Duration time) {
        return !clock.instant().isBefore(start.plus(time));
    }
}
