package io.flashreport.billing.me;

import io.flashreport.billing.accounts.Account;
import io.flashreport.billing.accounts.Role;
import io.flashreport.billing.accounts.User;
import io.flashreport.billing.accounts.UserId;
import io.flashreport.billing.passwords.NewPassword;
import io.flashreport.billing.passwords.Password;
import io.flashreport.billing.passwords.Verdict;
import io.flashreport.billing.wire.Caller;
import io.flashreport.billing.wire.ProblemKind;
import io.flashreport.billing.wire.Problems;
import io.flashreport.contracts.AccountId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;

@Path("/api/v2/me")
@RolesAllowed("user")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class MeResource {
    record Me(UserId id, String email, Role role, boolean operator, Belonging account) {}

    record Belonging(AccountId id, String name) {}

    record Change(Password password, NewPassword newPassword) {}

    private final PasswordChange passwordChange;
    private final Caller caller;
    private final Problems problems;

    MeResource(PasswordChange passwordChange, Caller caller, Problems problems) {
        this.passwordChange = passwordChange;
        this.caller = caller;
        this.problems = problems;
    }

    @GET
    @Transactional
    public Me me() {
        // The token may be a minute older than the user's end.
        var user = User.with(new UserId(caller.id())).orElseThrow(() -> new NotFoundException("You were removed."));
        Account account = Account.findById(user.accountId);
        return new Me(
                user.userId(), user.email, user.role, user.operator, new Belonging(account.accountId(), account.name));
    }

    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response changePassword(Change change) throws SQLException, InterruptedException {
        var verdict = passwordChange.attempt(
                new UserId(caller.id()), caller.session(), change.password(), change.newPassword());
        return switch (verdict) {
            case Verdict.Right _ -> Response.noContent().build();
            case Verdict.Wrong _ ->
                problems.answer(ProblemKind.INVALID_REQUEST, "password: this is not your present password");
            case Verdict.Locked locked ->
                problems.answer(
                        ProblemKind.TOO_MANY_ATTEMPTS,
                        "Too many wrong passwords: wait, or set a new one by mail.",
                        locked.pause());
        };
    }
}
