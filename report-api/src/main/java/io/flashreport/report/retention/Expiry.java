package io.flashreport.report.retention;

import io.flashreport.report.leader.Duty;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;

/** Empties reports whose time is over. */
@ApplicationScoped
class Expiry implements Duty {
    private static final Duration WHILE_THERE_ARE_MORE = Duration.ofMillis(100);
    /** Few, as the leader has other duties. */
    private static final int BATCH = 100;

    private final ExpiryStore store;
    private final RetentionConfig config;
    private final Counter expired;

    Expiry(ExpiryStore store, RetentionConfig config, MeterRegistry metrics) {
        this.store = store;
        this.config = config;
        this.expired = metrics.counter("flashreport.reports.expired");
    }

    @Override
    public Duration perform() throws SQLException {
        int emptied = store.empty(config.grace(), BATCH);
        expired.increment(emptied);
        return emptied < BATCH ? config.every() : WHILE_THERE_ARE_MORE;
    }
}
