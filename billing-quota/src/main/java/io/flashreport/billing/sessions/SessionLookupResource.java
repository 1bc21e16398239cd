package io.flashreport.billing.sessions;

import io.flashreport.billing.accounts.EmailAddress;
import io.flashreport.billing.wire.ProblemKind;
import io.flashreport.billing.wire.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;

/** What gateways ask: whose session it is, and for a session of somebody whom an OpenID provider has identified. */
@Path("/internal/sessions")
@RolesAllowed("gateway")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class SessionLookupResource {
    record Identified(EmailAddress email) {}

    private final SessionStore store;
    private final LogIns logIns;
    private final Problems problems;
    private final Clock clock;

    SessionLookupResource(SessionStore store, LogIns logIns, Problems problems, Clock clock) {
        this.store = store;
        this.logIns = logIns;
        this.problems = problems;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(Identified identified) throws SQLException {
        return switch (logIns.begin(identified.email())) {
            case LogIn.Done done -> SessionResource.begun(done);
            case LogIn.Unconfirmed _ -> problems.answer(ProblemKind.FORBIDDEN, SessionResource.UNCONFIRMED);
            case LogIn.Wrong _, LogIn.Locked _ ->
                problems.answer(
                        ProblemKind.NOT_FOUND,
                        "There is no user with the address " + identified.email()
                                + ": create an account, or ask to be invited to one.");
        };
    }

    @GET
    @Path("{sha256:[0-9a-f]{64}}")
    public Session session(@PathParam("sha256") String sha256) throws SQLException {
        return store.find(HexFormat.of().parseHex(sha256), clock.instant())
                .orElseThrow(() -> new NotFoundException("The session is unknown, ended or over"));
    }
}
