package io.flashreport.billing.keys;

import io.flashreport.billing.audit.Actor;
import io.flashreport.billing.keys.SubscriptionKeysResource.KeyRequest;
import io.flashreport.billing.subscriptions.SubscriptionId;
import io.flashreport.billing.wire.Caller;
import io.flashreport.billing.wire.ProblemKind;
import io.flashreport.billing.wire.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

@Path("/api/v2/keys/{id}")
@RolesAllowed({"owner", "member"})
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class KeyResource {
    private final IssuedKeys keys;
    private final Caller caller;
    private final Problems problems;

    KeyResource(IssuedKeys keys, Caller caller, Problems problems) {
        this.keys = keys;
        this.caller = caller;
        this.problems = problems;
    }

    record Rotation(int overlapSeconds) {}

    @POST
    @Path("rotate")
    public Response rotate(@PathParam("id") UUID id, Rotation rotation) throws SQLException {
        var overlap = Duration.ofSeconds(rotation.overlapSeconds());
        return answer(keys.rotate(Actor.of(caller), caller.account(), new KeyId(id), overlap), problems);
    }

    @DELETE
    public Response revoke(@PathParam("id") UUID id) throws SQLException {
        return answer(keys.revoke(Actor.of(caller), caller.account(), new KeyId(id)), problems);
    }

    static Response create(
            IssuedKeys keys, Actor actor, SubscriptionId subscription, KeyRequest request, Problems problems)
            throws SQLException {
        return answer(keys.create(actor, subscription, request.name()), problems);
    }

    static Response answer(IssuedKeys.Outcome outcome, Problems problems) {
        return switch (outcome) {
            case IssuedKeys.Outcome.Made(var key) ->
                Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(key)
                        .build();
            case IssuedKeys.Outcome.Revoked() -> Response.noContent().build();
            case IssuedKeys.Outcome.Unknown() ->
                problems.answer(ProblemKind.NOT_FOUND, "There is no such key or subscription.");
            case IssuedKeys.Outcome.Wrong(var detail) -> problems.answer(ProblemKind.INVALID_REQUEST, detail);
            case IssuedKeys.Outcome.Impossible(var detail) -> problems.answer(ProblemKind.CONFLICT, detail);
        };
    }
}
