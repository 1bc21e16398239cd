package io.flashreport.billing.admin;

import io.flashreport.billing.accounts.Account;
import io.flashreport.billing.accounts.User;
import io.flashreport.billing.admin.AccountDeletionStore.Left;
import io.flashreport.billing.audit.Action;
import io.flashreport.billing.audit.Actor;
import io.flashreport.billing.audit.AuditLog;
import io.flashreport.billing.demo.DemoAccount;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Ends an account: nobody can use it any more, and nothing here names the people who did. What was charged stays, with
 * ids that mean nothing to anybody else.
 */
@Singleton
class AccountDeletion {
    private static final String NAME = "Deleted account";

    /** How long it is looked whether something has come late: what was used of leases, above all. */
    private static final Duration LATE = Duration.ofDays(7);

    /** What became of the wish. */
    sealed interface Outcome {
        record Done(Left left) implements Outcome {}

        record Unknown() implements Outcome {}

        record Impossible(String detail) implements Outcome {}
    }

    private final AccountDeletionStore store;
    private final DemoAccount demo;
    private final AuditLog audit;
    private final Clock clock;

    AccountDeletion(AccountDeletionStore store, DemoAccount demo, AuditLog audit, Clock clock) {
        this.store = store;
        this.demo = demo;
        this.audit = audit;
        this.clock = clock;
    }

    /** May be repeated, until nothing is left. */
    @Transactional(rollbackOn = Exception.class)
    Outcome delete(Actor actor, UUID id) throws SQLException {
        var account = Account.deletedToo(id).orElse(null);
        if (account == null) return new Outcome.Unknown();
        if (account.deletedAt == null) {
            if (User.count("accountId = ?1 and operator = true", id) > 0) {
                return new Outcome.Impossible("An operator belongs to this account: it cannot be deleted.");
            }
            if (demo.is(account.accountId())) {
                return new Outcome.Impossible("This is the demo account, which the next start would make again:"
                        + " take flashreport.demo.api-key-sha256 out of the configuration first.");
            }
            account.name = NAME;
            account.deletedAt = clock.instant();
            account.persistAndFlush();
            audit.record(actor, Action.ACCOUNT_DELETED, "account", id, null, null);
        }
        store.delete(account.accountId());
        return new Outcome.Done(store.left(account.accountId()));
    }

    @Scheduled(
            every = "10m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @RunOnVirtualThread
    void deleteWhatCameLate() {
        var since = clock.instant().minus(LATE);
        List<Account> deleted =
                QuarkusTransaction.requiringNew().call(() -> Account.<Account>list("deletedAt > ?1", since));
        for (var account : deleted) {
            QuarkusTransaction.requiringNew().call(() -> {
                store.delete(account.accountId());
                return account;
            });
        }
    }
}
