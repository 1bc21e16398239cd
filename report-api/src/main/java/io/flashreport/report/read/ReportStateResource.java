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
import java.sql.SQLException;

@Path("/api/v2/reports")
@RolesAllowed({"client", "user"})
@RunOnVirtualThread
public class ReportStateResource {
    private final OwnReports reports;
    private final ListStore store;
    private final Errors errors;

    ReportStateResource(OwnReports reports, ListStore store, Errors errors) {
        this.reports = reports;
        this.store = store;
        this.errors = errors;
    }

    @GET
    @Path("/{report}")
    public Response state(@PathParam("report") String id) throws IOException, SQLException {
        return reports.withReport(
                id,
                report -> store.find(report.reportId())
                        .map(body -> Response.ok(body, MediaType.APPLICATION_JSON_TYPE)
                                .build())
                        .orElseGet(() -> reports.unknown(id)));
    }

    /** The framework would find that POST leads to the collection and nothing behind it: 404. */
    @POST
    @Path("/{report}")
    public Response post() {
        return errors.methodNotAllowed("DELETE, GET, HEAD, OPTIONS");
    }
}
