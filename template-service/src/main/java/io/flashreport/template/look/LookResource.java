package io.flashreport.template.look;

import io.flashreport.template.wire.Caller;
import io.flashreport.template.wire.ProblemKind;
import io.flashreport.template.wire.Problems;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What report-api asks for each report without a template: docs/automatic-layout.md, "Between services". */
@Path("/internal/look")
@RolesAllowed({"client", "user"})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class LookResource {
    private final Looks looks;
    private final Caller caller;
    private final Problems problems;
    private final MeterRegistry meters;

    LookResource(Looks looks, Caller caller, Problems problems, MeterRegistry meters) {
        this.looks = looks;
        this.caller = caller;
        this.problems = problems;
        this.meters = meters;
    }

    /** What is wrong with the client's parameters. */
    record Unfit(String message) {}

    @POST
    @Path("resolve")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response resolve(@Nullable LookText said) throws SQLException {
        if (said == null)
            return problems.answer(ProblemKind.INVALID_REQUEST, "The body is empty: send {} for the account's look.");
        return switch (looks.resolve(caller.account(), said)) {
            case Looks.Resolution.Resolved(var look) -> {
                count("resolved");
                yield Response.ok(look).build();
            }
            case Looks.Resolution.Wrong(var message) -> {
                count("unfit");
                yield Response.status(422).entity(new Unfit(message)).build();
            }
        };
    }

    private void count(String outcome) {
        meters.counter("flashreport.template.looks", "outcome", outcome).increment();
    }
}
