package io.flashreport.report.accept;

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
public class OperatorAgainResource {
    private final OperatorActs acts;
    private final AgainResource resource;

    OperatorAgainResource(OperatorActs acts, AgainResource resource) {
        this.acts = acts;
        this.resource = resource;
    }

    @POST
    @Path("/{report}/render")
    public Response render(@PathParam("report") String id) throws IOException, SQLException {
        return acts.perform(Act.REPORT_RENDER_ASKED, id, resource::asBefore);
    }
}
