package io.flashreport.billing.payments;

import io.flashreport.billing.subscriptions.SubscriptionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened at a payment provider. The {@code reference} is what the provider calls the subscription. */
sealed interface PaymentEvent {
    /** A customer will pay for a subscription from now on. */
    record SetUp(
            SubscriptionId subscription,
            String reference,
            @Nullable String customer) implements PaymentEvent {}

    /** It has been paid, up to a time. */
    record Paid(String reference, Instant until) implements PaymentEvent {}

    /** A payment did not succeed; the provider may try again. */
    record Failed(String reference) implements PaymentEvent {}

    /** There will be no more payments. */
    record Ended(String reference) implements PaymentEvent {}

    /** What does not matter here. */
    record Other() implements PaymentEvent {}
}
