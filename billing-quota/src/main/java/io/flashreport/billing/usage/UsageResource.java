package io.flashreport.billing.usage;

import io.flashreport.billing.subscriptions.SubscriptionId;
import io.flashreport.billing.wire.Caller;
import io.flashreport.billing.wire.ProblemKind;
import io.flashreport.billing.wire.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/api/v2/usage")
@RolesAllowed({"client", "user"})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class UsageResource {
    private final UsageStore store;
    private final Caller caller;
    private final Problems problems;
    private final Clock clock;

    UsageResource(UsageStore store, Caller caller, Problems problems, Clock clock) {
        this.store = store;
        this.caller = caller;
        this.problems = problems;
        this.clock = clock;
    }

    /**
     * The usage of an API key's subscription, or of one that a user names.
     *
     * @param subscription a user may leave it out while the account has only one
     */
    @GET
    public Response usage(@QueryParam("subscription") @Nullable String subscription) throws SQLException {
        if (caller.is("client")) return ofKey(subscription);
        if (subscription != null) return named(subscription);
        var all = store.subscriptions(caller.account());
        if (all.size() == 1) return usage(all.getFirst());
        return all.isEmpty()
                ? problems.answer(ProblemKind.NOT_FOUND, "The account has no subscription.")
                : problems.answer(
                        ProblemKind.INVALID_REQUEST,
                        "subscription is missing, and the account has %d: name one of them.".formatted(all.size()));
    }

    private Response ofKey(@Nullable String subscription) throws SQLException {
        var own = new SubscriptionId(caller.subscription());
        return subscription == null || subscription.equals(own.toString()) ? usage(own) : noSuch();
    }

    private Response named(String subscription) throws SQLException {
        try {
            return usage(new SubscriptionId(UUID.fromString(subscription)));
        } catch (IllegalArgumentException _) {
            return noSuch();
        }
    }

    private Response usage(SubscriptionId subscription) throws SQLException {
        var usage = store.usage(caller.account(), subscription, clock.instant());
        return usage.isPresent() ? Response.ok(usage.get()).build() : noSuch();
    }

    private Response noSuch() {
        return problems.answer(ProblemKind.NOT_FOUND, "The account has no such subscription.");
    }
}
