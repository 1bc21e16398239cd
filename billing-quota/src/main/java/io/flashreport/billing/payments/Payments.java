package io.flashreport.billing.payments;

import io.flashreport.billing.audit.Action;
import io.flashreport.billing.audit.Actor;
import io.flashreport.billing.audit.AuditLog;
import io.flashreport.billing.subscriptions.Subscription;
import io.flashreport.billing.subscriptions.SubscriptionTerms;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Does what events say, each once, whatever their order: a provider may tell of a payment before it tells whose it is,
 * and of the end of payments before their beginning.
 */
@Singleton
class Payments {
    private static final Logger LOG = Logger.getLogger(Payments.class);

    private final PaymentStore store;
    private final AuditLog audit;
    private final MeterRegistry metrics;
    private final Clock clock;

    Payments(PaymentStore store, AuditLog audit, MeterRegistry metrics, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Transactional(rollbackOn = Exception.class)
    void apply(String provider, String eventId, PaymentEvent event) throws SQLException {
        var reference = referenceOf(event);
        if (reference != null) store.lock(provider, reference);
        var paidUntil = event instanceof PaymentEvent.Paid paid ? paid.until() : null;
        if (!store.add(provider, eventId, kindOf(event), reference, paidUntil, clock.instant())) return;
        metrics.counter("flashreport.billing.payment.events", "provider", provider, "kind", kindOf(event))
                .increment();
        switch (event) {
            case PaymentEvent.SetUp setUp -> setUp(provider, setUp);
            case PaymentEvent.Paid paid ->
                change(provider, paid.reference(), Action.PAYMENT_RECEIVED, it -> extend(it, paid.until()));
            case PaymentEvent.Failed failed -> change(provider, failed.reference(), Action.PAYMENT_FAILED, _ -> {});
            case PaymentEvent.Ended ended ->
                change(provider, ended.reference(), Action.PAYMENT_ENDED, it -> it.paymentSetUp = false);
            case PaymentEvent.Other() -> {}
        }
    }

    private void setUp(String provider, PaymentEvent.SetUp event) throws SQLException {
        var subscription = Subscription.toChange(event.subscription().value()).orElse(null);
        var other = Subscription.toChange(provider, event.reference()).orElse(null);
        if (subscription == null || (other != null && !other.id.equals(subscription.id))) {
            LOG.warnf(
                    "%s tells of payments for subscription %s, which is %s",
                    provider, event.subscription(), subscription == null ? "unknown" : "not the one that they are for");
            return;
        }
        var before = SubscriptionTerms.of(subscription);
        var history = store.historyOf(provider, event.reference());
        subscription.paymentProvider = provider;
        subscription.paymentReference = event.reference();
        subscription.paymentCustomer = event.customer();
        subscription.paymentSetUp = !history.ended();
        history.paidUntil().ifPresent(until -> extend(subscription, until));
        record(provider, Action.PAYMENT_SET_UP, subscription, before);
    }

    private void change(String provider, String reference, Action action, Consumer<Subscription> change)
            throws SQLException {
        var subscription = Subscription.toChange(provider, reference).orElse(null);
        if (subscription == null) return;
        var before = SubscriptionTerms.of(subscription);
        change.accept(subscription);
        record(provider, action, subscription, before);
    }

    private void record(String provider, Action action, Subscription subscription, SubscriptionTerms before)
            throws SQLException {
        var after = SubscriptionTerms.of(subscription);
        audit.record(Actor.provider(provider), action, "subscription", subscription.id, before, after);
    }

    /** An invoice that is told late takes nothing away. */
    private static void extend(Subscription subscription, Instant until) {
        if (until.isAfter(subscription.validUntil)) subscription.validUntil = until;
    }

    private static @Nullable String referenceOf(PaymentEvent event) {
        return switch (event) {
            case PaymentEvent.SetUp setUp -> setUp.reference();
            case PaymentEvent.Paid paid -> paid.reference();
            case PaymentEvent.Failed failed -> failed.reference();
            case PaymentEvent.Ended ended -> ended.reference();
            case PaymentEvent.Other() -> null;
        };
    }

    private static String kindOf(PaymentEvent event) {
        return switch (event) {
            case PaymentEvent.SetUp _ -> "SET_UP";
            case PaymentEvent.Paid _ -> "PAID";
            case PaymentEvent.Failed _ -> "FAILED";
            case PaymentEvent.Ended _ -> "ENDED";
            case PaymentEvent.Other _ -> "OTHER";
        };
    }
}
