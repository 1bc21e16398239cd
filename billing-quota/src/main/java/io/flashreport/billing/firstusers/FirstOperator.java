package io.flashreport.billing.firstusers;

import io.flashreport.billing.accounts.Account;
import io.flashreport.billing.accounts.EmailAddress;
import io.flashreport.contracts.AccountId;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Sees to it at the start that there is somebody who can administer accounts. */
@Singleton
class FirstOperator {
    private static final Logger LOG = Logger.getLogger(FirstOperator.class);

    private final OperatorConfig config;
    private final FirstUsers users;
    private final Clock clock;

    FirstOperator(OperatorConfig config, FirstUsers users, Clock clock) {
        this.config = config;
        this.users = users;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) throws IOException, InterruptedException {
        if (config.email().isEmpty()) return;
        var email = new EmailAddress(config.email().get());
        var file = config.passwordFile()
                .orElseThrow(() -> new IllegalArgumentException(
                        "flashreport.operator.email is set, flashreport.operator.password-file is missing"));
        if (users.ensure(email, file, true, this::newAccount)) LOG.infof("Made the operator %s", email);
    }

    private AccountId newAccount() {
        var account = new Account(UUID.randomUUID(), "Operators", clock.instant());
        account.persistAndFlush();
        return account.accountId();
    }
}
