package io.flashreport.billing.plans;

import io.flashreport.billing.audit.Actor;
import io.flashreport.billing.wire.Caller;
import io.flashreport.billing.wire.ProblemKind;
import io.flashreport.billing.wire.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;

@Path("/api/admin/plans")
@RolesAllowed("operator")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class PlanAdministrationResource {
    private final PlanStore store;
    private final Caller caller;
    private final Problems problems;

    PlanAdministrationResource(PlanStore store, Caller caller, Problems problems) {
        this.store = store;
        this.caller = caller;
        this.problems = problems;
    }

    @GET
    public List<PlanTerms> plans() {
        return store.all();
    }

    @POST
    public Response create(PlanTerms.Change plan) throws SQLException {
        return answer(store.create(Actor.of(caller), plan), Response.Status.CREATED);
    }

    /** Changes what is given; it holds at once for every subscription with this plan. */
    @PATCH
    @Path("{id}")
    public Response change(@PathParam("id") String id, PlanTerms.Change change) throws SQLException {
        return answer(store.change(Actor.of(caller), id, change), Response.Status.OK);
    }

    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id) throws SQLException {
        return answer(store.delete(Actor.of(caller), id), Response.Status.NO_CONTENT);
    }

    private Response answer(PlanStore.Outcome outcome, Response.Status status) {
        return switch (outcome) {
            case PlanStore.Outcome.Done(var plan) ->
                Response.status(status)
                        .entity(status == Response.Status.NO_CONTENT ? null : plan)
                        .build();
            case PlanStore.Outcome.Unknown() -> problems.answer(ProblemKind.NOT_FOUND, "There is no such plan.");
            case PlanStore.Outcome.Wrong(var detail) -> problems.answer(ProblemKind.INVALID_REQUEST, detail);
            case PlanStore.Outcome.Impossible(var detail) -> problems.answer(ProblemKind.CONFLICT, detail);
        };
    }
}
