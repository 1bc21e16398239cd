package io.flashreport.billing.audit;

import io.flashreport.billing.wire.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.UUID;

/** Not to be reached through the gateway: report-api calls it with the token of the operator who called there. */
@Path("/internal/audit")
@RolesAllowed("operator")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
class ReportedActResource {
    private final AuditLog log;
    private final Caller caller;

    ReportedActResource(AuditLog log, Caller caller) {
        this.log = log;
        this.caller = caller;
    }

    record Body(ReportedAct action, UUID report) {}

    @POST
    @Transactional
    public void record(Body body) throws SQLException {
        log.record(Actor.of(caller), body.action().action(), "report", body.report(), null, null);
    }
}
