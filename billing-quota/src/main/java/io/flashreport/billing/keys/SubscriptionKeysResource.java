package io.flashreport.billing.keys;

import io.flashreport.billing.audit.Actor;
import io.flashreport.billing.subscriptions.SubscriptionId;
import io.flashreport.billing.subscriptions.SubscriptionStore;
import io.flashreport.billing.wire.Caller;
import io.flashreport.billing.wire.ProblemKind;
import io.flashreport.billing.wire.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.UUID;

@Path("/api/v2/subscriptions/{id}/keys")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class SubscriptionKeysResource {
    private final SubscriptionStore subscriptions;
    private final IssuedKeyStore store;
    private final IssuedKeys keys;
    private final Caller caller;
    private final Problems problems;

    SubscriptionKeysResource(
            SubscriptionStore subscriptions, IssuedKeyStore store, IssuedKeys keys, Caller caller, Problems problems) {
        this.subscriptions = subscriptions;
        this.store = store;
        this.keys = keys;
        this.caller = caller;
        this.problems = problems;
    }

    record KeyRequest(String name) {}

    /** All keys, those too that are good no more; the newest first. */
    @GET
    @RolesAllowed("user")
    public Response keys(@PathParam("id") UUID id) throws SQLException {
        var subscription = new SubscriptionId(id);
        return isCallers(subscription) ? Response.ok(store.of(subscription)).build() : unknown();
    }

    @POST
    @RolesAllowed({"owner", "member"})
    public Response create(@PathParam("id") UUID id, KeyRequest request) throws SQLException {
        var subscription = new SubscriptionId(id);
        if (!isCallers(subscription)) return unknown();
        return KeyResource.create(keys, Actor.of(caller), subscription, request, problems);
    }

    private boolean isCallers(SubscriptionId subscription) {
        return subscriptions.find(caller.account(), subscription).isPresent();
    }

    private Response unknown() {
        return problems.answer(ProblemKind.NOT_FOUND, "There is no such subscription.");
    }
}
