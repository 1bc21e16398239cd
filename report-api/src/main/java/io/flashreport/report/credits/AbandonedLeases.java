package io.flashreport.report.credits;

import io.flashreport.report.leader.Duty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Closes what nodes that are gone have left open, and tells billing-quota again what it may not know. */
@ApplicationScoped
class AbandonedLeases implements Duty {
    private static final Logger LOG = Logger.getLogger(AbandonedLeases.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    /** Whoever closes a lease tells it in this time, or does not any more. */
    private static final Duration TELL_WITHIN = Duration.ofSeconds(5);

    private static final int BATCH = 200;

    private final LeaseStore store;
    private final LeaseClosing closing;
    private final CreditConfig config;

    AbandonedLeases(LeaseStore store, LeaseClosing closing, CreditConfig config) {
        this.store = store;
        this.closing = closing;
        this.config = config;
    }

    @Override
    public Duration perform() throws SQLException {
        var abandoned = store.abandoned(config.openWithin(), TELL_WITHIN, BATCH);
        if (abandoned.isEmpty()) return EVERY;
        boolean told = closing.close(abandoned);
        LOG.infof("%d leases that were left behind are closed%s", abandoned.size(), told ? "" : ", not all are told");
        return told ? EVERY : AFTER_FAILURE;
    }
}
