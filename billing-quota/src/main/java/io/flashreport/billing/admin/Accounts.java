package io.flashreport.billing.admin;

import io.flashreport.billing.accounts.Account;
import io.flashreport.billing.accounts.AccountName;
import io.flashreport.billing.accounts.EmailAddress;
import io.flashreport.billing.accounts.Role;
import io.flashreport.billing.audit.Action;
import io.flashreport.billing.audit.Actor;
import io.flashreport.billing.audit.AuditLog;
import io.flashreport.billing.plans.Plan;
import io.flashreport.billing.subscriptions.SubscriptionStore;
import io.flashreport.billing.team.Invitations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class Accounts {
    /** How long a subscription is valid when nobody says. */
    private static final Duration VALIDITY = Duration.ofDays(30);

    /** What became of a change. */
    sealed interface Outcome {
        record Done(AccountView account) implements Outcome {}

        record Unknown() implements Outcome {}

        record Wrong(String detail) implements Outcome {}
    }

    /**
     * What an operator says of an account that is to be.
     *
     * @param validUntil of the subscription; 30 days from now when it is null
     * @param ownerEmail who is invited; nobody when it is null
     */
    record NewAccount(
            AccountName name,
            String plan,
            @Nullable Instant validUntil,
            @Nullable EmailAddress ownerEmail) {}

    /** What is kept of an account in the audit log. */
    record Terms(String name, @Nullable EmailAddress invitedOwner) {}

    private final AccountSearchStore search;
    private final SubscriptionStore subscriptions;
    private final Invitations invitations;
    private final AuditLog audit;
    private final Clock clock;

    Accounts(
            AccountSearchStore search,
            SubscriptionStore subscriptions,
            Invitations invitations,
            AuditLog audit,
            Clock clock) {
        this.search = search;
        this.subscriptions = subscriptions;
        this.invitations = invitations;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(rollbackOn = Exception.class)
    List<AccountView> find(String text, @Nullable UUID after, int limit) throws SQLException {
        var ids = search.find(text, after, limit);
        return Account.<Account>list("id in ?1 order by id", ids).stream()
                .map(this::view)
                .toList();
    }

    @Transactional
    Optional<AccountView> find(UUID id) {
        return Account.<Account>findByIdOptional(id).map(this::view);
    }

    @Transactional(rollbackOn = Exception.class)
    Outcome create(Actor actor, NewAccount request) throws SQLException {
        var plan = Plan.keep(request.plan()).orElse(null);
        if (plan == null) return new Outcome.Wrong("plan '" + request.plan() + "' is unknown.");
        var now = clock.instant();
        var validUntil = request.validUntil() == null ? now.plus(VALIDITY) : request.validUntil();
        if (!validUntil.isAfter(now)) {
            return new Outcome.Wrong("validUntil must be in the future, was " + validUntil + ".");
        }
        var account = new Account(UUID.randomUUID(), request.name().text(), now);
        account.persistAndFlush();
        var terms = new Terms(account.name, request.ownerEmail());
        audit.record(actor, Action.ACCOUNT_CREATED, "account", account.id, null, terms);
        var subscription = subscriptions.create(actor, account, plan, validUntil);
        if (request.ownerEmail() != null) invitations.invite(account.accountId(), request.ownerEmail(), Role.OWNER);
        return new Outcome.Done(new AccountView(account.id, account.name, now, null, List.of(subscription)));
    }

    @Transactional(rollbackOn = Exception.class)
    Outcome rename(Actor actor, UUID id, AccountName name) throws SQLException {
        var account = Account.toChange(id).orElse(null);
        if (account == null) return new Outcome.Unknown();
        var before = new Terms(account.name, null);
        account.name = name.text();
        audit.record(actor, Action.ACCOUNT_CHANGED, "account", id, before, new Terms(account.name, null));
        return new Outcome.Done(view(account));
    }

    private AccountView view(Account account) {
        return new AccountView(
                account.id, account.name, account.created, account.deletedAt, subscriptions.of(account.accountId()));
    }
}
