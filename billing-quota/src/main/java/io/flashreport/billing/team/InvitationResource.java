package io.flashreport.billing.team;

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

@Path("/api/v2/invitations")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class InvitationResource {
    record Accepted(Secret token, NewPassword password) {}

    private final Invitations invitations;
    private final Passwords passwords;
    private final Problems problems;

    InvitationResource(Invitations invitations, Passwords passwords, Problems problems) {
        this.invitations = invitations;
        this.passwords = passwords;
        this.problems = problems;
    }

    @POST
    @Path("accept")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response accept(Accepted accepted) throws SQLException, InterruptedException {
        var hash = passwords.hash(accepted.password());
        return switch (invitations.accept(accepted.token(), hash)) {
            case JOINED -> Response.noContent().build();
            case BAD_TOKEN ->
                problems.answer(
                        ProblemKind.INVALID_REQUEST,
                        "token: this is unknown, was used or is over. Ask an owner of the account for a new invitation.");
            case USER_ALREADY ->
                problems.answer(
                        ProblemKind.CONFLICT,
                        "This address has a user of another account, and a user belongs to one account:"
                                + " have it removed there, or be invited with another address.");
        };
    }
}
