package io.flashreport.report.read;

import io.flashreport.report.wire.Errors;
import io.flashreport.report.wire.OwnReports;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

@Path("/api/v2/reports")
@RolesAllowed("client")
@RunOnVirtualThread
public class ReportStateResource {
    private final OwnReports reports;
    private final Errors errors;

    ReportStateResource(OwnReports reports, Errors errors) {
        this.reports = reports;
        this.errors = errors;
    }

    @GET
    @Path("/{report}")
    public Response state(@PathParam("report") String id) throws IOException {
        return reports.withReport(
                id,
                report -> Response.ok(ReportBody.of(report), MediaType.APPLICATION_JSON_TYPE)
                        .build());
    }

    /** The framework would find that POST leads to the collection and nothing behind it: 404. */
    @POST
    @Path("/{report}")
    public Response post() {
        return errors.methodNotAllowed("GET, HEAD, OPTIONS");
    }
}
