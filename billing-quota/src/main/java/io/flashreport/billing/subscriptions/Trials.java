package io.flashreport.billing.subscriptions;

import io.flashreport.billing.accounts.Account;
import io.flashreport.billing.plans.Plan;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** The subscription that every new account begins with. */
@Singleton
public class Trials {
    private static final Duration LENGTH = Duration.ofDays(30);

    private final Clock clock;

    Trials(Clock clock) {
        this.clock = clock;
    }

    /** Begins the trial of an account that is new in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Subscription begin(Account account) {
        Plan plan = Plan.findById(Plan.TRIAL);
        if (plan == null) throw new IllegalStateException("there is no plan '" + Plan.TRIAL + "'");
        var now = clock.instant();
        var subscription = new Subscription(UUID.randomUUID(), account, plan, now, now.plus(LENGTH));
        subscription.persist();
        return subscription;
    }
}
