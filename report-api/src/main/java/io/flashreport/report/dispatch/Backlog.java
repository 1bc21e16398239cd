package io.flashreport.report.dispatch;

import io.flashreport.contracts.Lane;
import io.flashreport.report.leader.Duty;
import io.flashreport.report.leader.Lately;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;

/** Shows how much work waits; what a node shows that does not lead any more is old. */
@ApplicationScoped
class Backlog implements Duty {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final DispatchStore store;
    private final Lately<Open> counted;

    Backlog(DispatchStore store, Clock clock, MeterRegistry metrics) {
        this.store = store;
        this.counted = new Lately<>(EVERY.multipliedBy(6), clock);
        for (var lane : Lane.values()) {
            Gauge.builder("flashreport.backlog.oldest", () -> counted.show(open -> open.oldestSeconds(lane)))
                    .description("For how long the oldest waiting report could have been released")
                    .baseUnit("seconds")
                    .tag("lane", lane.name())
                    .register(metrics);
            for (var state : Open.STATES) {
                Gauge.builder("flashreport.reports.open", () -> counted.show(open -> open.count(lane, state)))
                        .description("Reports that are not at their end; only the leading node knows")
                        .tag("lane", lane.name())
                        .tag("state", state.name())
                        .register(metrics);
            }
        }
    }

    @Override
    public Duration perform() throws SQLException {
        counted.found(store.open());
        return EVERY;
    }
}
