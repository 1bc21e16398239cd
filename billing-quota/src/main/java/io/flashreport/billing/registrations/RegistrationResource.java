package io.flashreport.billing.registrations;

import io.flashreport.billing.accounts.AccountName;
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

@Path("/api/v2/registrations")
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class RegistrationResource {
    record Registration(EmailAddress email, NewPassword password, AccountName accountName) {}

    record Confirmation(Secret token) {}

    private final Registrations registrations;
    private final Passwords passwords;
    private final Problems problems;

    RegistrationResource(Registrations registrations, Passwords passwords, Problems problems) {
        this.registrations = registrations;
        this.passwords = passwords;
        this.problems = problems;
    }

    @POST
    public Response register(Registration registration) throws SQLException, InterruptedException {
        // Also for an address that is known: else the time of the answer would tell.
        var hash = passwords.hash(registration.password());
        registrations.register(registration.email(), hash, registration.accountName());
        return Response.accepted().build();
    }

    @POST
    @Path("confirm")
    public Response confirm(Confirmation confirmation) throws SQLException {
        if (registrations.confirm(confirmation.token()))
            return Response.noContent().build();
        return problems.answer(
                ProblemKind.INVALID_REQUEST,
                "token: this is unknown, was used or is over. Log in if you have confirmed already, else register once more.");
    }
}
