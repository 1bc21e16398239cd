package io.flashreport.billing.subscriptions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can change of a subscription, as the audit log keeps it. */
public record SubscriptionTerms(
        UUID account,
        String plan,
        Instant validUntil,
        Subscription.State state,
        boolean paymentSetUp,
        @Nullable String paymentProvider,
        @Nullable String paymentReference) {
    public static SubscriptionTerms of(Subscription subscription) {
        return new SubscriptionTerms(
                subscription.account.id,
                subscription.plan.id,
                subscription.validUntil,
                subscription.state,
                subscription.paymentSetUp,
                subscription.paymentProvider,
                subscription.paymentReference);
    }

    /** What an operator wants to be so; what is null stays as it is. */
    record Change(
            @Nullable String plan,
            @Nullable Instant validUntil,
            Subscription.@Nullable State state,
            @Nullable Boolean paymentSetUp) {}
}
