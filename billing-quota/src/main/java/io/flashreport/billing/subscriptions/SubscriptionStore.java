package io.flashreport.billing.subscriptions;

import io.flashreport.billing.accounts.Account;
import io.flashreport.billing.audit.Action;
import io.flashreport.billing.audit.Actor;
import io.flashreport.billing.audit.AuditLog;
import io.flashreport.billing.plans.Plan;
import io.flashreport.contracts.AccountId;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
public class SubscriptionStore {
    /** What became of a change. */
    sealed interface Outcome {
        record Done(SubscriptionView subscription) implements Outcome {}

        record Unknown() implements Outcome {}

        record Wrong(String detail) implements Outcome {}

        record Impossible(String detail) implements Outcome {}
    }

    private final AuditLog audit;
    private final Clock clock;

    SubscriptionStore(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public List<SubscriptionView> of(AccountId account) {
        var now = clock.instant();
        return Subscription.<Subscription>list("account.id = ?1 order by validFrom, id", account.value()).stream()
                .map(subscription -> SubscriptionView.of(subscription, now))
                .toList();
    }

    @Transactional
    public Optional<SubscriptionView> find(AccountId account, SubscriptionId id) {
        return Subscription.<Subscription>find("id = ?1 and account.id = ?2", id.value(), account.value())
                .firstResultOptional()
                .map(subscription -> SubscriptionView.of(subscription, clock.instant()));
    }

    /** Whose a subscription is. */
    @Transactional
    public Optional<AccountId> accountOf(SubscriptionId id) {
        return Subscription.<Subscription>findByIdOptional(id.value()).map(it -> it.account.accountId());
    }

    /** Begins a subscription of an account that is new in the same transaction. */
    @Transactional(value = Transactional.TxType.MANDATORY, rollbackOn = Exception.class)
    public SubscriptionView create(Actor actor, Account account, Plan plan, Instant validUntil) throws SQLException {
        var now = clock.instant();
        var subscription = new Subscription(UUID.randomUUID(), account, plan, now, validUntil);
        subscription.persist();
        audit.record(
                actor,
                Action.SUBSCRIPTION_CREATED,
                "subscription",
                subscription.id,
                null,
                SubscriptionTerms.of(subscription));
        return SubscriptionView.of(subscription, now);
    }

    /** What the owner of an account does: it holds at once. */
    @Transactional(rollbackOn = Exception.class)
    Outcome choose(Actor actor, AccountId account, SubscriptionId id, String planId) throws SQLException {
        var subscription = locked(id);
        if (subscription == null || !subscription.account.id.equals(account.value())) return new Outcome.Unknown();
        if (planId.equals(Plan.TRIAL) && !subscription.plan.id.equals(Plan.TRIAL)) {
            return new Outcome.Impossible("The trial is for the beginning and is over: choose another plan.");
        }
        return change(actor, subscription, new SubscriptionTerms.Change(planId, null, null, null));
    }

    /** What an operator does: whatever is needed. */
    @Transactional(rollbackOn = Exception.class)
    Outcome change(Actor actor, SubscriptionId id, SubscriptionTerms.Change change) throws SQLException {
        var subscription = locked(id);
        return subscription == null ? new Outcome.Unknown() : change(actor, subscription, change);
    }

    private Outcome change(Actor actor, Subscription subscription, SubscriptionTerms.Change change)
            throws SQLException {
        var before = SubscriptionTerms.of(subscription);
        if (change.validUntil() != null && !change.validUntil().isAfter(subscription.validFrom)) {
            return new Outcome.Wrong("validUntil must be after " + subscription.validFrom + ", when the subscription"
                    + " began, was " + change.validUntil() + ".");
        }
        if (change.plan() != null) {
            var plan = Plan.keep(change.plan()).orElse(null);
            if (plan == null) return new Outcome.Wrong("plan '" + change.plan() + "' is unknown.");
            subscription.plan = plan;
        }
        if (change.validUntil() != null) subscription.validUntil = change.validUntil();
        if (change.state() != null) subscription.state = change.state();
        if (change.paymentSetUp() != null) subscription.paymentSetUp = change.paymentSetUp();
        var after = SubscriptionTerms.of(subscription);
        if (!after.equals(before)) {
            audit.record(actor, Action.SUBSCRIPTION_CHANGED, "subscription", subscription.id, before, after);
        }
        return new Outcome.Done(SubscriptionView.of(subscription, clock.instant()));
    }

    private static @Nullable Subscription locked(SubscriptionId id) {
        return Subscription.toChange(id.value()).orElse(null);
    }
}
