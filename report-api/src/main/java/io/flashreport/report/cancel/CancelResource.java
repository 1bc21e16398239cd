package io.flashreport.report.cancel;

import io.flashreport.report.Report;
import io.flashreport.report.read.ListStore;
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
public class CancelResource {
    private final OwnReports reports;
    private final Cancellations cancellations;
    private final ListStore bodies;
    private final Errors errors;

    CancelResource(OwnReports reports, Cancellations cancellations, ListStore bodies, Errors errors) {
        this.reports = reports;
        this.cancellations = cancellations;
        this.bodies = bodies;
        this.errors = errors;
    }

    @POST
    @Path("/{report}/cancel")
    @RolesAllowed({"client", "owner", "member"})
    public Response cancel(@PathParam("report") String id) throws IOException, SQLException {
        return reports.withReport(id, this::cancel);
    }

    Response cancel(Report report) throws SQLException {
        var before = cancellations.cancel(report.reportId());
        if (before.isEmpty()) return reports.unknown(report.id.toString());
        if (!before.get().cancelled()) {
            return errors.answer(
                    ProblemKind.CONFLICT,
                    "The report is at its end: its state is " + before.get().state() + ".");
        }
        return bodies.find(report.reportId())
                .map(body -> Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build())
                .orElseGet(() -> reports.unknown(report.id.toString()));
    }
}
