package io.flashreport.report.dispatch;

import io.flashreport.contracts.Lane;
import io.flashreport.report.leader.Duty;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;

/** Shows how much work waits; what a node shows that does not lead any more is old. */
@ApplicationScoped
class Backlog implements Duty {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final DispatchStore store;
    private volatile Open open = new Open();

    Backlog(DispatchStore store, MeterRegistry metrics) {
        this.store = store;
        for (var lane : Lane.values()) {
            for (var state : Open.STATES) {
                Gauge.builder("flashreport.reports.open", () -> open.count(lane, state))
                        .tag("lane", lane.name())
                        .tag("state", state.name())
                        .register(metrics);
            }
        }
    }

    @Override
    public Duration perform() throws SQLException {
        open = store.open();
        return EVERY;
    }
}
