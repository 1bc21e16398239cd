package io.flashreport.report.cancel;

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
public class OperatorCancelResource {
    private static final Logger LOG = Logger.getLogger(OperatorCancelResource.class);

    private final OwnReports reports;
    private final CancelResource resource;
    private final Caller caller;

    OperatorCancelResource(OwnReports reports, CancelResource resource, Caller caller) {
        this.reports = reports;
        this.resource = resource;
        this.caller = caller;
    }

    @POST
    @Path("/{report}/cancel")
    public Response cancel(@PathParam("report") String id) throws IOException, SQLException {
        return reports.withAnyReport(id, report -> {
            LOG.infof("An operator cancels a report, operator=%s reportId=%s", caller.subject(), report.id);
            return resource.cancel(report);
        });
    }
}
