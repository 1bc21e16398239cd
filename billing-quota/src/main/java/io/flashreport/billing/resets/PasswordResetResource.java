package io.flashreport.billing.resets;

import io.flashreport.billing.accounts.EmailAddress;
import io.flashreport.billing.passwords.NewPassword;
import io.flashreport.billing.passwords.Passwords;
import io.flashreport.billing.secrets.Secret;
import io.flashreport.billing.wire.ProblemKind;
import io.flashreport.billing.wire.Problems;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;

@Path("/api/v2/password-resets")
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class PasswordResetResource {
    record Request(EmailAddress email) {}

    record Confirmation(Secret token, NewPassword password) {}

    private final PasswordResets resets;
    private final Passwords passwords;
    private final Problems problems;

    PasswordResetResource(PasswordResets resets, Passwords passwords, Problems problems) {
        this.resets = resets;
        this.passwords = passwords;
        this.problems = problems;
    }

    @POST
    public Response ask(Request request) throws SQLException {
        resets.ask(request.email());
        return Response.accepted().build();
    }

    @POST
    @Path("confirm")
    public Response confirm(Confirmation confirmation) throws SQLException, InterruptedException {
        var hash = passwords.hash(confirmation.password());
        if (resets.confirm(confirmation.token(), hash))
            return Response.noContent().build();
        return problems.answer(
                ProblemKind.INVALID_REQUEST, "token: this is unknown, was used or is over. Ask for a new mail.");
    }
}
