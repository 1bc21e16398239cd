package io.flashreport.report.reconcile;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.flashreport.report.reconcile.Reconciliation.Result;
import io.flashreport.report.wire.Errors;
import io.flashreport.report.wire.ProblemKind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;

@Path("/api/admin/reconciliation")
@RolesAllowed("operator")
@RunOnVirtualThread
public class ReconciliationResource {
    private static final Logger LOG = Logger.getLogger(ReconciliationResource.class);

    private final Reconciliation reconciliation;
    private final Errors errors;

    ReconciliationResource(Reconciliation reconciliation, Errors errors) {
        this.reconciliation = reconciliation;
        this.errors = errors;
    }

    @JsonPropertyOrder({"checked", "repaired", "drift", "zeroDrift"})
    record Body(int checked, List<Drift> repaired, List<Drift> drift, boolean zeroDrift) {}

    @POST
    public Response reconcile() throws SQLException {
        var result = reconciliation.run();
        return result.map(this::answer)
                .orElseGet(() -> errors.answer(
                        ProblemKind.UNAVAILABLE, "billing-quota cannot be asked now: try again in some seconds."));
    }

    private Response answer(Result result) {
        log("Reports and charges do not agree in %d of %d periods", result.drift(), result);
        log("Reports and charges agree again in %d of %d periods", result.repaired(), result);
        boolean zeroDrift = result.drift().isEmpty();
        return Response.ok(
                        new Body(result.checked(), result.repaired(), result.drift(), zeroDrift),
                        MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static void log(String message, List<Drift> periods, Result result) {
        if (!periods.isEmpty()) LOG.errorf(message, periods.size(), result.checked());
    }
}
