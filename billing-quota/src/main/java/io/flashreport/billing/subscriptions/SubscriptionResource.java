package io.flashreport.billing.subscriptions;

import io.flashreport.billing.audit.Actor;
import io.flashreport.billing.wire.Caller;
import io.flashreport.billing.wire.ProblemKind;
import io.flashreport.billing.wire.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

@Path("/api/v2/subscriptions")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class SubscriptionResource {
    private final SubscriptionStore store;
    private final Caller caller;
    private final Problems problems;

    SubscriptionResource(SubscriptionStore store, Caller caller, Problems problems) {
        this.store = store;
        this.caller = caller;
        this.problems = problems;
    }

    record PlanChoice(String plan) {}

    /** The caller's, the oldest first. */
    @GET
    @RolesAllowed("user")
    public List<SubscriptionView> subscriptions() {
        return store.of(caller.account());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("user")
    public Response subscription(@PathParam("id") UUID id) {
        return store.find(caller.account(), new SubscriptionId(id))
                .map(subscription -> Response.ok(subscription).build())
                .orElseGet(() -> problems.answer(ProblemKind.NOT_FOUND, "There is no such subscription."));
    }

    @PUT
    @Path("{id}/plan")
    @RolesAllowed("owner")
    public Response choosePlan(@PathParam("id") UUID id, PlanChoice choice) throws SQLException {
        var outcome = store.choose(Actor.of(caller), caller.account(), new SubscriptionId(id), choice.plan());
        return SubscriptionAdministrationResource.answer(outcome, problems);
    }
}
