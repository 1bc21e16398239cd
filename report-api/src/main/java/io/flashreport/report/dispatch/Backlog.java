package io.flashreport.report.dispatch;

import io.flashreport.contracts.Lane;
import io.flashreport.report.leader.Duty;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;

/** Shows how much work waits; what a node shows that does not lead any more is old. */
@ApplicationScoped
class Backlog implements Duty {
    private static final Duration EVERY = Duration.ofSeconds(5);

    /** What was counted longer ago is not told: another node leads now, or none. */
    private static final Duration OLD = EVERY.multipliedBy(6);

    private final DispatchStore store;
    private final Clock clock;
    private volatile Counted counted = new Counted(new Open(), Instant.MIN);

    private record Counted(Open open, Instant at) {}

    Backlog(DispatchStore store, Clock clock, MeterRegistry metrics) {
        this.store = store;
        this.clock = clock;
        for (var lane : Lane.values()) {
            Gauge.builder("flashreport.backlog.oldest", () -> fresh(open -> open.oldestSeconds(lane)))
                    .description("For how long the oldest waiting report could have been released")
                    .baseUnit("seconds")
                    .tag("lane", lane.name())
                    .register(metrics);
            for (var state : Open.STATES) {
                Gauge.builder("flashreport.reports.open", () -> fresh(open -> open.count(lane, state)))
                        .description("Reports that are not at their end; only the leading node knows")
                        .tag("lane", lane.name())
                        .tag("state", state.name())
                        .register(metrics);
            }
        }
    }

    @Override
    public Duration perform() throws SQLException {
        counted = new Counted(store.open(), clock.instant());
        return EVERY;
    }

    private double fresh(ToDoubleFunction<Open> value) {
        var last = counted;
        return last.at().isAfter(clock.instant().minus(OLD)) ? value.applyAsDouble(last.open()) : Double.NaN;
    }
}
