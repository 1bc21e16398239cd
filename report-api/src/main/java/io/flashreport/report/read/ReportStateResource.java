package io.flashreport.report.read;

import io.flashreport.contracts.ReportId;
import io.flashreport.report.Report;
import io.flashreport.report.wire.Caller;
import io.flashreport.report.wire.Errors;
import io.flashreport.report.wire.ProblemKind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

@Path("/api/v2/reports")
@RolesAllowed("client")
@RunOnVirtualThread
public class ReportStateResource {
    private final Caller caller;
    private final Errors errors;
    private final Clock clock;

    ReportStateResource(Caller caller, Errors errors, Clock clock) {
        this.caller = caller;
        this.errors = errors;
        this.clock = clock;
    }

    @GET
    @Path("/{report}")
    public Response state(@PathParam("report") String id) {
        return find(id).map(this::answer)
                .orElseGet(() -> errors.answer(ProblemKind.NOT_FOUND, "There is no report " + id + "."));
    }

    /** The framework would find that POST leads to the collection and nothing behind it: 404. */
    @POST
    @Path("/{report}")
    public Response post() {
        return errors.methodNotAllowed("GET, HEAD, OPTIONS");
    }

    private Response answer(Report report) {
        if (!report.expiresAt.isAfter(clock.instant())) {
            return errors.answer(
                    ProblemKind.GONE, "The report " + report.id + " has expired at " + report.expiresAt + ".");
        }
        return Response.ok(ReportBody.of(report), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private Optional<Report> find(String id) {
        try {
            return Report.find(new ReportId(UUID.fromString(id)), caller.account());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
