package io.flashreport.report.deletion;

import io.flashreport.report.Report;
import io.flashreport.report.wire.Errors;
import io.flashreport.report.wire.OwnReports;
import io.flashreport.report.wire.ProblemKind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;

@Path("/api/v2/reports")
@RolesAllowed({"client", "owner", "member"})
@RunOnVirtualThread
public class DeletionResource {
    private final OwnReports reports;
    private final DeletionStore store;
    private final Errors errors;

    DeletionResource(OwnReports reports, DeletionStore store, Errors errors) {
        this.reports = reports;
        this.store = store;
        this.errors = errors;
    }

    @DELETE
    @Path("/{report}")
    public Response delete(@PathParam("report") String id) throws IOException, SQLException {
        return reports.withReport(id, this::delete);
    }

    private Response delete(Report report) throws SQLException {
        return store.delete(report.reportId())
                ? Response.noContent().build()
                : errors.answer(
                        ProblemKind.CONFLICT,
                        "The report is " + report.state + ": cancel it first, or wait for its end.");
    }
}
