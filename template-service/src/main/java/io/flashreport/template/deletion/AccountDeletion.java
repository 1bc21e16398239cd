package io.flashreport.template.deletion;

import io.flashreport.contracts.AccountId;
import io.flashreport.template.deletion.AccountDeletionStore.Left;
import io.flashreport.template.storage.StorageUnavailableException;
import io.flashreport.template.storage.TemplateStorage;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Deletes what there is of an account, some at a time; all of it may be repeated at any time. */
@ApplicationScoped
class AccountDeletion {
    private static final Logger LOG = Logger.getLogger(AccountDeletion.class);
    private static final int TEMPLATES_AT_A_TIME = 100;
    private static final List<String> FOLDERS = List.of("template/%s/", "theme/%s/");

    /** How long it is looked whether something has come late: an upload that was being checked, above all. */
    private static final Duration LATE = Duration.ofDays(2);

    private final AccountDeletionStore store;
    private final TemplateStorage storage;
    private final Clock clock;

    AccountDeletion(AccountDeletionStore store, TemplateStorage storage, Clock clock) {
        this.store = store;
        this.storage = storage;
        this.clock = clock;
    }

    Left delete(AccountId account) throws SQLException, StorageUnavailableException {
        store.remember(account, clock.instant());
        return perform(account);
    }

    private Left perform(AccountId account) throws SQLException, StorageUnavailableException {
        store.delete(account, TEMPLATES_AT_A_TIME);
        var left = store.left(account);
        // Rows first: an object that a row refers to is never missing.
        return left.isNothing() ? left.withObjects(removeObjects(account)) : left;
    }

    private long removeObjects(AccountId account) throws StorageUnavailableException {
        long left = 0;
        for (var folder : FOLDERS) {
            storage.removeAll(storage.under(folder.formatted(account)));
            left += storage.under(folder.formatted(account)).size();
        }
        return left;
    }

    @Scheduled(
            every = "10m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @RunOnVirtualThread
    void deleteWhatCameLate() throws SQLException {
        try {
            for (var account : store.askedForSince(clock.instant().minus(LATE))) perform(account);
        } catch (StorageUnavailableException e) {
            LOG.warnf("What came late for deleted accounts is deleted the next time: %s", e.getMessage());
        }
    }
}
