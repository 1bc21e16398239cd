package io.flashreport.billing.subscriptions;

import io.flashreport.billing.plans.PlanTerms;
import java.time.Instant;
import java.util.UUID;

/**
 * A subscription as it is told.
 *
 * @param validUntil creating reports is refused from then on; reading goes on
 * @param period the one that reports are counted in now
 */
public record SubscriptionView(
        UUID id,
        PlanTerms plan,
        Instant validFrom,
        Instant validUntil,
        Subscription.State state,
        boolean paymentSetUp,
        Period period) {
    public static SubscriptionView of(Subscription subscription, Instant now) {
        return new SubscriptionView(
                subscription.id,
                subscription.plan.terms(),
                subscription.validFrom,
                subscription.validUntil,
                subscription.state,
                subscription.paymentSetUp,
                Period.of(subscription.validFrom, now));
    }
}
