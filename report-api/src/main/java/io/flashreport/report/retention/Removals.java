package io.flashreport.report.retention;

import io.flashreport.report.leader.Duty;
import io.flashreport.report.leader.Lately;
import io.flashreport.report.retention.OverdueStore.Overdue;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/** Shows whether what should be gone is removed in time. */
@ApplicationScoped
class Removals implements Duty {
    private static final Duration EVERY = Duration.ofSeconds(15);

    private final OverdueStore store;
    private final RetentionConfig config;
    private final Lately<Overdue> overdue;

    Removals(OverdueStore store, RetentionConfig config, MeterRegistry metrics, Clock clock) {
        this.store = store;
        this.config = config;
        this.overdue = new Lately<>(EVERY.multipliedBy(3), clock);
        show(metrics, "reports", Overdue::reports);
        show(metrics, "objects", Overdue::objects);
    }

    private void show(MeterRegistry metrics, String kind, ToDoubleFunction<Overdue> seconds) {
        Gauge.builder("flashreport.removals.overdue", () -> overdue.show(seconds))
                .description("For how long what should be gone has been waiting; only the leading node knows")
                .baseUnit("seconds")
                .tag("kind", kind)
                .register(metrics);
    }

    @Override
    public Duration perform() throws SQLException {
        overdue.found(store.overdue(config.grace()));
        return EVERY;
    }
}
