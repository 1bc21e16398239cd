package io.flashreport.billing.admin;

import io.flashreport.billing.accounts.AccountName;
import io.flashreport.billing.audit.Actor;
import io.flashreport.billing.wire.Caller;
import io.flashreport.billing.wire.ProblemKind;
import io.flashreport.billing.wire.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/api/admin/accounts")
@RolesAllowed("operator")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class AccountAdministrationResource {
    private static final int MAX_LIMIT = 200;

    private final Accounts accounts;
    private final AccountDeletion deletion;
    private final Caller caller;
    private final Problems problems;

    AccountAdministrationResource(Accounts accounts, AccountDeletion deletion, Caller caller, Problems problems) {
        this.accounts = accounts;
        this.deletion = deletion;
        this.caller = caller;
        this.problems = problems;
    }

    record Renaming(AccountName name) {}

    /**
     * Accounts in the order of their ids.
     *
     * @param search part of a name or of a user's e-mail address, or the account's id
     * @param after the id of the last account of the answer before this one
     */
    @GET
    public Response accounts(
            @QueryParam("search") @DefaultValue("") String search,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("50") int limit)
            throws SQLException {
        if (limit < 1 || limit > MAX_LIMIT) {
            return problems.answer(
                    ProblemKind.INVALID_REQUEST, "limit must be 1 to " + MAX_LIMIT + ", was " + limit + ".");
        }
        return Response.ok(accounts.find(search.strip(), after, limit)).build();
    }

    @GET
    @Path("{id}")
    public Response account(@PathParam("id") UUID id) {
        return accounts.find(id).map(account -> Response.ok(account).build()).orElseGet(this::unknown);
    }

    @POST
    public Response create(Accounts.NewAccount account) throws SQLException {
        return answer(accounts.create(Actor.of(caller), account), Response.Status.CREATED);
    }

    @PATCH
    @Path("{id}")
    public Response change(@PathParam("id") UUID id, Renaming renaming) throws SQLException {
        return answer(accounts.rename(Actor.of(caller), id, renaming.name()), Response.Status.OK);
    }

    /** Ends the account, and answers what is left of it here: to be repeated until that is nothing. */
    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") UUID id) throws SQLException {
        return switch (deletion.delete(Actor.of(caller), id)) {
            case AccountDeletion.Outcome.Done(var left) -> Response.ok(left).build();
            case AccountDeletion.Outcome.Unknown() -> unknown();
            case AccountDeletion.Outcome.Impossible(var detail) -> problems.answer(ProblemKind.CONFLICT, detail);
        };
    }

    private Response answer(Accounts.Outcome outcome, Response.Status status) {
        return switch (outcome) {
            case Accounts.Outcome.Done(var account) ->
                Response.status(status).entity(account).build();
            case Accounts.Outcome.Unknown() -> unknown();
            case Accounts.Outcome.Wrong(var detail) -> problems.answer(ProblemKind.INVALID_REQUEST, detail);
        };
    }

    private Response unknown() {
        return problems.answer(ProblemKind.NOT_FOUND, "There is no such account.");
    }
}
