package io.flashreport.billing.keys;

import io.flashreport.billing.audit.Actor;
import io.flashreport.billing.keys.SubscriptionKeysResource.KeyRequest;
import io.flashreport.billing.subscriptions.SubscriptionId;
import io.flashreport.billing.subscriptions.SubscriptionStore;
import io.flashreport.billing.wire.Caller;
import io.flashreport.billing.wire.ProblemKind;
import io.flashreport.billing.wire.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.UUID;

@Path("/api/admin/subscriptions/{id}/keys")
@RolesAllowed("operator")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class KeyAdministrationResource {
    private final SubscriptionStore subscriptions;
    private final IssuedKeyStore store;
    private final IssuedKeys keys;
    private final Caller caller;
    private final Problems problems;

    KeyAdministrationResource(
            SubscriptionStore subscriptions, IssuedKeyStore store, IssuedKeys keys, Caller caller, Problems problems) {
        this.subscriptions = subscriptions;
        this.store = store;
        this.keys = keys;
        this.caller = caller;
        this.problems = problems;
    }

    /** All keys, those too that are good no more; the newest first. */
    @GET
    public Response keys(@PathParam("id") UUID id) throws SQLException {
        var subscription = new SubscriptionId(id);
        return subscriptions.accountOf(subscription).isPresent()
                ? Response.ok(store.of(subscription)).build()
                : unknown();
    }

    /** Makes a key for any account. */
    @POST
    public Response create(@PathParam("id") UUID id, KeyRequest request) throws SQLException {
        return KeyResource.create(keys, Actor.of(caller), new SubscriptionId(id), request, problems);
    }

    /** Revokes a key that its owners cannot, or should not have to. */
    @DELETE
    @Path("{key}")
    public Response revoke(@PathParam("id") UUID id, @PathParam("key") UUID key) throws SQLException {
        var account = subscriptions.accountOf(new SubscriptionId(id));
        if (account.isEmpty()) return unknown();
        return KeyResource.answer(keys.revoke(Actor.of(caller), account.get(), new KeyId(key)), problems);
    }

    private Response unknown() {
        return problems.answer(ProblemKind.NOT_FOUND, "There is no such subscription.");
    }
}
