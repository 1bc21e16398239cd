package io.flashreport.billing.sessions;

import io.flashreport.billing.accounts.EmailAddress;
import io.flashreport.billing.passwords.Password;
import io.flashreport.billing.wire.Caller;
import io.flashreport.billing.wire.ProblemKind;
import io.flashreport.billing.wire.Problems;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;

@Path("/api/v2/sessions")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class SessionResource {
    static final String UNCONFIRMED = "Confirm your address first, with the link in the mail that was sent to it."
            + " To get another mail, register once more.";

    record Credentials(EmailAddress email, Password password) {}

    record Begun(String token, Instant validUntil) {}

    private final LogIns logIns;
    private final SessionStore store;
    private final Problems problems;
    private final Clock clock;
    private final Caller caller;

    SessionResource(LogIns logIns, SessionStore store, Problems problems, Clock clock, Caller caller) {
        this.logIns = logIns;
        this.store = store;
        this.problems = problems;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    public Response logIn(Credentials credentials) throws SQLException, InterruptedException {
        return switch (logIns.attempt(credentials.email(), credentials.password())) {
            case LogIn.Done done -> begun(done);
            case LogIn.Wrong _ ->
                problems.answer(ProblemKind.BAD_CREDENTIALS, "There is no user with this address and password.");
            case LogIn.Unconfirmed _ -> problems.answer(ProblemKind.FORBIDDEN, UNCONFIRMED);
            case LogIn.Locked locked ->
                problems.answer(
                        ProblemKind.TOO_MANY_ATTEMPTS,
                        "Too many wrong passwords for this address: wait, or set a new one by mail.",
                        locked.pause());
        };
    }

    static Response begun(LogIn.Done done) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new Begun(done.token().text(), done.validUntil()))
                .build();
    }

    @DELETE
    @Path("current")
    @RolesAllowed("user")
    public void logOut() throws SQLException {
        store.end(HexFormat.of().parseHex(caller.session()), clock.instant());
    }
}
