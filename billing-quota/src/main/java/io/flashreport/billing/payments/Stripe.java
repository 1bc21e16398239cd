package io.flashreport.billing.payments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Stripe's events: <a href="https://docs.stripe.com/webhooks#verify-manually">how they are signed</a>. Nothing is ever
 * asked of Stripe, so no credentials are needed beside the secret of the webhook.
 */
@Singleton
class Stripe implements PaymentProvider {
    private static final Logger LOG = Logger.getLogger(Stripe.class);

    private final Optional<String> secret;
    private final long toleranceSeconds;
    private final ObjectMapper json;
    private final Clock clock;

    Stripe(StripeConfig config, ObjectMapper json, Clock clock) {
        this.secret = config.webhookSecretFile().map(Stripe::read);
        this.toleranceSeconds = config.tolerance().toSeconds();
        this.json = json;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        LOG.infof("Stripe's webhook is %s", secret.isPresent() ? "open" : "not configured");
    }

    @Override
    public String name() {
        return "stripe";
    }

    @Override
    public Reading read(String body, @Nullable String signature) {
        if (secret.isEmpty()) return new Reading.NotConfigured();
        if (signature == null) return new Reading.Untrusted("The header Stripe-Signature is missing.");
        try {
            Webhook.Signature.verifyHeader(body, signature, secret.get(), toleranceSeconds, clock);
            var event = json.readTree(body);
            return new Reading.Event(event.path("id").asText(), StripeEvents.read(event));
        } catch (SignatureVerificationException e) {
            return new Reading.Untrusted("The header Stripe-Signature does not fit this body, now.");
        } catch (JsonProcessingException e) {
            return new Reading.Untrusted("The body is not JSON.");
        }
    }

    private static String read(Path file) {
        try {
            var secret = Files.readString(file).strip();
            if (!secret.isEmpty()) return secret;
        } catch (IOException e) {
            throw unusable(file, e);
        }
        throw unusable(file, null);
    }

    private static IllegalStateException unusable(Path file, @Nullable IOException cause) {
        return new IllegalStateException(
                "flashreport.stripe.webhook-secret-file must name a file with a secret, " + file + " is none", cause);
    }
}
