package io.flashreport.report.cancel;

import io.flashreport.report.audit.Act;
import io.flashreport.report.audit.OperatorActs;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;

@Path("/api/admin/reports")
@RolesAllowed("operator")
@RunOnVirtualThread
public class OperatorCancelResource {
    private final OperatorActs acts;
    private final CancelResource resource;

    OperatorCancelResource(OperatorActs acts, CancelResource resource) {
        this.acts = acts;
        this.resource = resource;
    }

    @POST
    @Path("/{report}/cancel")
    public Response cancel(@PathParam("report") String id) throws IOException, SQLException {
        return acts.perform(Act.REPORT_CANCEL_ASKED, id, resource::cancel);
    }
}
