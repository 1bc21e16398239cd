package io.flashreport.billing.payments;

import static io.flashreport.billing.Tenant.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.flashreport.billing.GatewayToken;
import io.flashreport.billing.Surroundings;
import io.flashreport.billing.Tenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class StripeWebhookTest {
    private static final Instant FIRST_END = Instant.parse("2102-01-01T00:00:00Z");
    private static final Instant NEXT_END = Instant.parse("2102-02-01T00:00:00Z");

    private final String reference = "sub_" + UUID.randomUUID();
    private Tenant tenant;

    @BeforeEach
    void aTenant() {
        tenant = Tenant.on("business");
    }

    @Test
    void aCheckoutSetsUpThePayment() {
        event("checkout.session.completed").send().statusCode(200);

        assertThat(subscription().getBoolean("paymentSetUp")).isTrue();
        assertThat(audited()).startsWith("PAYMENT_SET_UP");
    }

    @Test
    void aPaidInvoiceExtendsTheValidityToTheEndOfItsPeriod() {
        event("checkout.session.completed").send();

        event("invoice.paid").send().statusCode(200);

        assertThat(validUntil()).isEqualTo(FIRST_END);
        assertThat(audited()).startsWith("PAYMENT_RECEIVED");
    }

    @Test
    void anInvoiceOfAnOldVersionOfTheApiIsUnderstood() {
        event("checkout.session.completed").send();

        event("invoice.paid.2024").send().statusCode(200);

        assertThat(validUntil()).isEqualTo(FIRST_END);
    }

    @Test
    void aPaymentThatIsToldBeforeTheCheckoutCountsAfterIt() {
        event("invoice.paid").send().statusCode(200);
        assertThat(validUntil()).isBefore(FIRST_END);

        event("checkout.session.completed").send().statusCode(200);

        assertThat(validUntil()).isEqualTo(FIRST_END);
    }

    @Test
    void anInvoiceThatIsToldLateTakesNothingAway() {
        event("checkout.session.completed").send();
        event("invoice.paid", NEXT_END).send().statusCode(200);

        event("invoice.paid", FIRST_END).send().statusCode(200);

        assertThat(validUntil()).isEqualTo(NEXT_END);
    }

    @Test
    void anEventThatIsSentAgainIsHandledOnce() {
        event("checkout.session.completed").send();
        var paid = event("invoice.paid");
        paid.send().statusCode(200);
        operator()
                .body("{\"validUntil\": \"2101-06-01T00:00:00Z\"}")
                .patch(tenant.adminPath())
                .then()
                .statusCode(200);

        paid.signedAt(Instant.now().plusSeconds(1)).send().statusCode(200);

        assertThat(validUntil()).isEqualTo("2101-06-01T00:00:00Z");
        assertThat(audited()).containsOnlyOnce("PAYMENT_RECEIVED");
    }

    @Test
    void aFailedPaymentIsNotedAndTakesNothingAwayYet() {
        event("checkout.session.completed").send();
        var before = validUntil();

        event("invoice.payment_failed").send().statusCode(200);

        assertThat(validUntil()).isEqualTo(before);
        assertThat(subscription().getBoolean("paymentSetUp")).isTrue();
        assertThat(audited()).startsWith("PAYMENT_FAILED");
    }

    @Test
    void whatIsCancelledAtStripeIsNotSetUpAnyMore() {
        event("checkout.session.completed").send();

        event("customer.subscription.deleted").send().statusCode(200);

        assertThat(subscription().getBoolean("paymentSetUp")).isFalse();
        assertThat(audited()).startsWith("PAYMENT_ENDED");
    }

    @Test
    void aCheckoutThatIsToldAfterTheCancellationSetsUpNothing() {
        event("customer.subscription.deleted").send().statusCode(200);

        event("checkout.session.completed").send().statusCode(200);

        assertThat(subscription().getBoolean("paymentSetUp")).isFalse();
    }

    @Test
    void whatIsSoldOtherwiseOrUnknownIsAnsweredAndIgnored() {
        event("customer.created").send().statusCode(200);
        event("checkout.session.completed.payment").send().statusCode(200);
        StripeEvent.of("checkout.session.completed", UUID.randomUUID(), reference, FIRST_END)
                .send()
                .statusCode(200);

        assertThat(subscription().getBoolean("paymentSetUp")).isFalse();
    }

    @Test
    void aReferenceOfAnotherSubscriptionIsNotTakenOver() {
        event("checkout.session.completed").send();
        var other = Tenant.on("business");

        StripeEvent.of("checkout.session.completed", other.subscription(), reference, FIRST_END)
                .send()
                .statusCode(200);

        assertThat(other.owner().get(other.path()).jsonPath().getBoolean("paymentSetUp"))
                .isFalse();
    }

    @Test
    void whatStripeDidNotSignIsRefused() {
        var event = event("checkout.session.completed");

        event.sendInstead(event.body().replace("cus_", "cuz_"))
                .statusCode(400)
                .body("detail", containsString("Stripe-Signature"));
        event.sendInstead(event.body() + "\n").statusCode(400);
        event.signedWith("whsec_of_somebody_else").send().statusCode(400);
        event.signedAt(Instant.now().minusSeconds(301)).send().statusCode(400);
        Tenant.as(GatewayToken.anonymous())
                .body(event.body())
                .post("/api/webhooks/stripe")
                .then()
                .statusCode(400)
                .body("detail", equalTo("The header Stripe-Signature is missing."));

        assertThat(subscription().getBoolean("paymentSetUp")).isFalse();
        event.send().statusCode(200);
    }

    private StripeEvent event(String recording) {
        return event(recording, FIRST_END);
    }

    private StripeEvent event(String recording, Instant periodEnd) {
        return StripeEvent.of(recording, tenant.subscription(), reference, periodEnd);
    }

    private Instant validUntil() {
        return Instant.parse(subscription().getString("validUntil"));
    }

    private JsonPath subscription() {
        return tenant.viewer().get(tenant.path()).jsonPath();
    }

    /** What was recorded of the subscription, the newest first. */
    private List<String> audited() {
        return operator()
                .get("/api/admin/audit")
                .jsonPath()
                .getList("findAll { it.target == 'subscription/%s' }.action".formatted(tenant.subscription()));
    }
}
