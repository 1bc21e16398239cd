package io.flashreport.billing.payments;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashreport.billing.subscriptions.SubscriptionId;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * What <a href="https://docs.stripe.com/api/events">Stripe's events</a> mean. They are read as JSON and not as the
 * library's classes, which know one version of the API only: an event comes in the version that its sender has chosen.
 */
final class StripeEvents {
    private static final Logger LOG = Logger.getLogger(StripeEvents.class);

    private StripeEvents() {}

    static PaymentEvent read(JsonNode event) {
        var object = event.path("data").path("object");
        return switch (event.path("type").asText()) {
            case "checkout.session.completed" -> checkout(object);
            case "invoice.paid" -> invoice(object);
            case "invoice.payment_failed" -> {
                var reference = subscriptionOf(object);
                yield reference.isEmpty() ? new PaymentEvent.Other() : new PaymentEvent.Failed(reference);
            }
            case "customer.subscription.deleted" ->
                new PaymentEvent.Ended(object.path("id").asText());
            default -> new PaymentEvent.Other();
        };
    }

    private static PaymentEvent checkout(JsonNode session) {
        var reference = session.path("subscription").asText("");
        // Something else was sold then.
        if (reference.isEmpty()) return new PaymentEvent.Other();
        var ours = session.path("client_reference_id").asText("");
        try {
            var subscription = new SubscriptionId(UUID.fromString(ours));
            return new PaymentEvent.SetUp(
                    subscription, reference, session.path("customer").asText(null));
        } catch (IllegalArgumentException e) {
            LOG.warnf("A checkout at Stripe names no subscription: client_reference_id is '%s'", ours);
            return new PaymentEvent.Other();
        }
    }

    private static PaymentEvent invoice(JsonNode invoice) {
        var reference = subscriptionOf(invoice);
        // The period of the invoice itself is the one before: what was paid for stands in its lines.
        var until = StreamSupport.stream(invoice.path("lines").path("data").spliterator(), false)
                .mapToLong(line -> line.path("period").path("end").asLong())
                .max();
        if (reference.isEmpty() || until.isEmpty()) return new PaymentEvent.Other();
        return new PaymentEvent.Paid(reference, Instant.ofEpochSecond(until.getAsLong()));
    }

    private static String subscriptionOf(JsonNode invoice) {
        // Until 2025-03-31 it stood at the top.
        var reference = invoice.path("parent").path("subscription_details").path("subscription");
        return reference.asText(invoice.path("subscription").asText(""));
    }
}
