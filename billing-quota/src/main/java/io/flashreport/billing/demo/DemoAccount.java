package io.flashreport.billing.demo;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Sees to it at the start that the configured demo key works. */
@Singleton
class DemoAccount {
    private static final Logger LOG = Logger.getLogger(DemoAccount.class);
    private static final Duration TRIAL = Duration.ofDays(30);

    private final DemoConfig config;
    private final DemoStore store;
    private final Clock clock;

    DemoAccount(DemoConfig config, DemoStore store, Clock clock) {
        this.config = config;
        this.store = store;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) throws SQLException {
        if (config.apiKeySha256().isEmpty()) return;
        var now = clock.instant();
        if (store.ensure(config.apiKeySha256().get(), now, now.plus(TRIAL))) {
            LOG.info("Made the account Demo with a trial subscription");
        }
    }
}
