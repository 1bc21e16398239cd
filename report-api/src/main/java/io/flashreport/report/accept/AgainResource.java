package io.flashreport.report.accept;

import io.flashreport.report.Report;
import io.flashreport.report.accept.Acceptance.Accepted;
import io.flashreport.report.accept.Acceptance.Refused;
import io.flashreport.report.accept.Again.Terms;
import io.flashreport.report.wire.Addresses;
import io.flashreport.report.wire.Caller;
import io.flashreport.report.wire.Errors;
import io.flashreport.report.wire.OwnReports;
import io.flashreport.report.wire.ProblemKind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;

@Path("/api/v2/reports")
@RunOnVirtualThread
public class AgainResource {
    private final OwnReports reports;
    private final Again again;
    private final Caller caller;
    private final Addresses addresses;
    private final Errors errors;

    AgainResource(OwnReports reports, Again again, Caller caller, Addresses addresses, Errors errors) {
        this.reports = reports;
        this.again = again;
        this.caller = caller;
        this.addresses = addresses;
        this.errors = errors;
    }

    @POST
    @Path("/{report}/render")
    @RolesAllowed({"client", "owner", "member"})
    public Response render(@PathParam("report") String id) throws IOException, SQLException {
        if (!caller.isClient()) return reports.withReport(id, this::asBefore);
        if (!caller.mayCreate()) return errors.answer(ProblemKind.BAD_CREDENTIALS, "Bad credentials");
        var terms =
                new Terms(caller.subscription(), caller.concurrentReports(), caller.retention(), caller.renderLimits());
        return reports.withReport(id, report -> answer(again.render(report, terms)));
    }

    // A user has no subscription, an account may have several: the report's own is charged.
    Response asBefore(Report report) throws IOException, SQLException {
        var terms = again.termsAsBefore(report);
        return terms.isPresent()
                ? answer(again.render(report, terms.get()))
                : errors.answer(
                        ProblemKind.CONFLICT,
                        "The report is from before reports were counted: render it again with an API key.");
    }

    private Response answer(Acceptance acceptance) {
        return switch (acceptance) {
            case Accepted accepted ->
                Response.created(addresses.inVersion2(accepted.id()))
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(accepted.report())
                        .build();
            case Refused refused
            when refused.refusal() == Refusal.INVALID_SUBSCRIPTION && !caller.isClient() ->
                errors.answer(ProblemKind.CONFLICT, "The subscription of this report is not valid any more.");
            case Refused(var refusal, var message, var retryAfter) ->
                errors.answer(refusal.problem(), message, retryAfter);
        };
    }
}
