package io.flashreport.billing.payments;

import io.flashreport.billing.payments.PaymentProvider.Reading;
import io.flashreport.billing.wire.ProblemKind;
import io.flashreport.billing.wire.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

@Path("/api/webhooks/stripe")
@RolesAllowed("anonymous")
@RunOnVirtualThread
class StripeWebhookResource {
    private final Stripe stripe;
    private final Payments payments;
    private final Problems problems;

    StripeWebhookResource(Stripe stripe, Payments payments, Problems problems) {
        this.stripe = stripe;
        this.payments = payments;
        this.problems = problems;
    }

    /** Any other answer than 200 makes Stripe send the event again, for days. */
    @POST
    public Response event(byte[] body, @HeaderParam("Stripe-Signature") @Nullable String signature)
            throws SQLException {
        return switch (stripe.read(new String(body, StandardCharsets.UTF_8), signature)) {
            case Reading.Event(var id, var event) -> {
                payments.apply(stripe.name(), id, event);
                yield Response.ok().build();
            }
            case Reading.Untrusted(var reason) -> problems.answer(ProblemKind.INVALID_REQUEST, reason);
            case Reading.NotConfigured() -> problems.answer(ProblemKind.NOT_FOUND, "No webhook is configured here.");
        };
    }
}
