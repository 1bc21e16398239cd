package io.flashreport.report.accept;

import io.flashreport.report.wire.Caller;
import io.flashreport.report.wire.OwnReports;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import org.jboss.logging.Logger;

@Path("/api/admin/reports")
@RolesAllowed("operator")
@RunOnVirtualThread
public class OperatorAgainResource {
    private static final Logger LOG = Logger.getLogger(OperatorAgainResource.class);

    private final OwnReports reports;
    private final AgainResource resource;
    private final Caller caller;

    OperatorAgainResource(OwnReports reports, AgainResource resource, Caller caller) {
        this.reports = reports;
        this.resource = resource;
        this.caller = caller;
    }

    @POST
    @Path("/{report}/render")
    public Response render(@PathParam("report") String id) throws IOException, SQLException {
        return reports.withAnyReport(id, report -> {
            LOG.infof("An operator renders a report again, operator=%s reportId=%s", caller.subject(), report.id);
            return resource.asBefore(report);
        });
    }
}
