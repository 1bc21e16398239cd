package io.flashreport.billing.team;

import io.flashreport.billing.accounts.EmailAddress;
import io.flashreport.billing.accounts.Role;
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
import java.util.UUID;

@Path("/api/v2/users")
@RolesAllowed("owner")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class UserResource {
    record Invited(EmailAddress email, Role role) {}

    record Changed(Role role) {}

    private final Team team;
    private final Caller caller;
    private final Problems problems;

    UserResource(Team team, Caller caller, Problems problems) {
        this.team = team;
        this.caller = caller;
        this.problems = problems;
    }

    @GET
    @RolesAllowed("user")
    public List<TeamMember> users() {
        return team.of(caller.account());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response invite(Invited invited) throws SQLException {
        return team.invite(caller.account(), invited.email(), invited.role())
                .map(member ->
                        Response.status(Response.Status.CREATED).entity(member).build())
                .orElseGet(() -> problems.answer(
                        ProblemKind.CONFLICT,
                        "email: " + invited.email() + " is a user of this account already; change the role instead"));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response changeRole(@PathParam("id") UUID id, Changed changed) throws SQLException {
        return switch (team.changeRole(caller.account(), id, changed.role())) {
            case Team.Change.Done done -> Response.ok(done.member()).build();
            case Team.Change.Unknown _ -> unknown(id);
            case Team.Change.LastOwner _ -> lastOwner();
        };
    }

    @DELETE
    @Path("{id}")
    public Response remove(@PathParam("id") UUID id) throws SQLException {
        return switch (team.remove(caller.account(), id)) {
            case Team.Change.Done _ -> Response.noContent().build();
            case Team.Change.Unknown _ -> unknown(id);
            case Team.Change.LastOwner _ -> lastOwner();
        };
    }

    private Response unknown(UUID id) {
        return problems.answer(ProblemKind.NOT_FOUND, "The account has no user " + id + ".");
    }

    private Response lastOwner() {
        return problems.answer(
                ProblemKind.CONFLICT, "This is the last owner of the account: make somebody else an owner first.");
    }
}
