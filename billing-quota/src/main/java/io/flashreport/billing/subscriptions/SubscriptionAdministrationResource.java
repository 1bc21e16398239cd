package io.flashreport.billing.subscriptions;

import io.flashreport.billing.audit.Actor;
import io.flashreport.billing.wire.Caller;
import io.flashreport.billing.wire.ProblemKind;
import io.flashreport.billing.wire.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.UUID;

@Path("/api/admin/subscriptions/{id}")
@RolesAllowed("operator")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class SubscriptionAdministrationResource {
    private final SubscriptionStore store;
    private final Caller caller;
    private final Problems problems;

    SubscriptionAdministrationResource(SubscriptionStore store, Caller caller, Problems problems) {
        this.store = store;
        this.caller = caller;
        this.problems = problems;
    }

    /** Changes what is given, at once: so payments are marked by hand, and validity extended. */
    @PATCH
    public Response change(@PathParam("id") UUID id, SubscriptionTerms.Change change) throws SQLException {
        return answer(store.change(Actor.of(caller), new SubscriptionId(id), change), problems);
    }

    static Response answer(SubscriptionStore.Outcome outcome, Problems problems) {
        return switch (outcome) {
            case SubscriptionStore.Outcome.Done(var subscription) ->
                Response.ok(subscription).build();
            case SubscriptionStore.Outcome.Unknown() ->
                problems.answer(ProblemKind.NOT_FOUND, "There is no such subscription.");
            case SubscriptionStore.Outcome.Wrong(var detail) -> problems.answer(ProblemKind.INVALID_REQUEST, detail);
            case SubscriptionStore.Outcome.Impossible(var detail) -> problems.answer(ProblemKind.CONFLICT, detail);
        };
    }
}
