package io.flashreport.billing.demo;

import io.flashreport.billing.accounts.EmailAddress;
import io.flashreport.billing.firstusers.FirstUsers;
import io.flashreport.contracts.AccountId;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Sees to it at the start that the configured demo key works. */
@Singleton
public class DemoAccount {
    private static final Logger LOG = Logger.getLogger(DemoAccount.class);
    private static final Duration TRIAL = Duration.ofDays(30);

    private final DemoConfig config;
    private final DemoStore store;
    private final FirstUsers users;
    private final Clock clock;

    DemoAccount(DemoConfig config, DemoStore store, FirstUsers users, Clock clock) {
        this.config = config;
        this.store = store;
        this.users = users;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) throws SQLException, IOException, InterruptedException {
        if (config.apiKeySha256().isEmpty()) return;
        var key = config.apiKeySha256().get();
        var now = clock.instant();
        if (store.ensure(key, now, now.plus(TRIAL))) {
            LOG.info("Made the account Demo with a trial subscription");
        }
        if (config.email().isPresent()) {
            makeOwner(new EmailAddress(config.email().get()), store.accountOf(key));
        }
    }

    /** Whether this account is made again at the next start, when it is not there. */
    public boolean is(AccountId account) throws SQLException {
        return config.apiKeySha256().isPresent()
                && store.accountOf(config.apiKeySha256().get()).equals(account);
    }

    private void makeOwner(EmailAddress email, AccountId account) throws IOException, InterruptedException {
        var file = config.passwordFile()
                .orElseThrow(() -> new IllegalArgumentException(
                        "flashreport.demo.email is set, flashreport.demo.password-file is missing"));
        if (users.ensure(email, file, false, () -> account)) LOG.infof("Made %s the owner of the account Demo", email);
    }
}
