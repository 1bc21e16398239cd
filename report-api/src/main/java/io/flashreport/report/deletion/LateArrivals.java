package io.flashreport.report.deletion;

import io.flashreport.contracts.AccountId;
import io.flashreport.report.leader.Aside;
import io.flashreport.report.leader.Duty;
import io.flashreport.report.storage.StorageUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Deletes what was written for an account after its deletion, by a worker that was rendering or for a request that was
 * on its way. What comes even later belongs to reports that are deleted, and is found by the sweep.
 */
@ApplicationScoped
class LateArrivals implements Duty {
    private static final Logger LOG = Logger.getLogger(LateArrivals.class);

    private final AccountDeletionStore store;
    private final AccountDeletion deletion;
    private final DeletionConfig config;
    private final Aside aside = new Aside("late-arrivals");

    LateArrivals(AccountDeletionStore store, AccountDeletion deletion, DeletionConfig config) {
        this.store = store;
        this.deletion = deletion;
        this.config = config;
    }

    @Override
    public Duration perform() throws SQLException {
        var accounts = store.askedForSince(config.repeatFor());
        if (!accounts.isEmpty()) aside.begin(() -> deleteAll(accounts));
        return config.repeatEvery();
    }

    private void deleteAll(List<AccountId> accounts) {
        try {
            for (var account : accounts) deletion.perform(account);
        } catch (StorageUnavailableException | SQLException e) {
            LOG.warnf("What came late for deleted accounts is deleted the next time: %s", e.getMessage());
        }
    }
}
