package io.flashreport.billing.keys;

import io.flashreport.billing.audit.Actor;
import io.flashreport.billing.keys.SubscriptionKeysResource.KeyRequest;
import io.flashreport.billing.subscriptions.SubscriptionId;
import io.flashreport.billing.wire.Caller;
import io.flashreport.billing.wire.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
    private final IssuedKeys keys;
    private final Caller caller;
    private final Problems problems;

    KeyAdministrationResource(IssuedKeys keys, Caller caller, Problems problems) {
        this.keys = keys;
        this.caller = caller;
        this.problems = problems;
    }

    /** Makes a key for any account. */
    @POST
    public Response create(@PathParam("id") UUID id, KeyRequest request) throws SQLException {
        return KeyResource.create(keys, Actor.of(caller), new SubscriptionId(id), request, problems);
    }
}
