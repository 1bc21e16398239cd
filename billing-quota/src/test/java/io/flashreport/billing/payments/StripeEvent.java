package io.flashreport.billing.payments;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.stripe.net.Webhook;
import io.flashreport.billing.GatewayToken;
import io.flashreport.billing.Surroundings;
import io.flashreport.billing.Tenant;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** An event as Stripe sends and signs it, from {@code src/test/resources/stripe}. */
record StripeEvent(String body, String secret, Instant signed) {
    static StripeEvent of(String recording, UUID subscription, String reference, Instant periodEnd) {
        try (var file = StripeEvent.class.getResourceAsStream("/stripe/" + recording + ".json")) {
            var body = new String(file.readAllBytes(), UTF_8)
                    .replace("{event}", "evt_" + UUID.randomUUID())
                    .replace("{subscription}", subscription.toString())
                    .replace("{reference}", reference)
                    .replace("{periodEnd}", String.valueOf(periodEnd.getEpochSecond()));
            var secret = ConfigProvider.getConfig().getValue(Surroundings.STRIPE_SECRET, String.class);
            return new StripeEvent(body, secret, Instant.now());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StripeEvent signedAt(Instant time) {
        return new StripeEvent(body, secret, time);
    }

    StripeEvent signedWith(String other) {
        return new StripeEvent(body, other, signed);
    }

    ValidatableResponse send() {
        return sendInstead(body);
    }

    /** Sends another body with the signature of this one. */
    ValidatableResponse sendInstead(String other) {
        return Tenant.as(GatewayToken.anonymous())
                .header("Stripe-Signature", signature())
                .body(other.getBytes(UTF_8))
                .post("/api/webhooks/stripe")
                .then();
    }

    String signature() {
        try {
            var payload = signed.getEpochSecond() + "." + body;
            return "t=" + signed.getEpochSecond() + ",v1=" + Webhook.Util.computeHmacSha256(secret, payload);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
