package io.flashreport.billing.audit;

import io.flashreport.billing.accounts.Account;
import io.flashreport.billing.wire.Caller;
import io.flashreport.billing.wire.ProblemKind;
import io.flashreport.billing.wire.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Not to be reached through the gateway: report-api calls it with the token of the operator who called there. */
@Path("/internal/audit")
@RolesAllowed("operator")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ReportedActResource {
    private final AuditLog log;
    private final Caller caller;
    private final Problems problems;

    ReportedActResource(AuditLog log, Caller caller, Problems problems) {
        this.log = log;
        this.caller = caller;
        this.problems = problems;
    }

    /** What was asked for, and upon what; of the latter one at most is named. */
    record Body(
            ReportedAct action,
            @Nullable UUID report,
            @Nullable UUID account) {}

    @POST
    @Transactional
    public Response record(Body body) throws SQLException {
        return switch (body.action()) {
            case REPORT_CANCEL_ASKED, REPORT_RENDER_ASKED -> recorded(body, "report", body.report());
            // Nobody else knows whether an account is still somebody's.
            case ACCOUNT_DATA_DELETE_ASKED ->
                isDeleted(body.account())
                        ? recorded(body, "account", body.account())
                        : problems.answer(
                                ProblemKind.CONFLICT,
                                "There is no deleted account " + body.account() + ": delete it first.");
            case UNKNOWN_OBJECTS_REMOVE_ASKED -> recorded(body, "storage", "unknown-objects");
        };
    }

    private Response recorded(Body body, String kind, @Nullable Object id) throws SQLException {
        if (id == null) return problems.answer(ProblemKind.INVALID_REQUEST, kind + " is missing, and has to be given");
        log.record(Actor.of(caller), body.action().action(), kind, id, null, null);
        return Response.noContent().build();
    }

    private static boolean isDeleted(@Nullable UUID id) {
        return id != null
                && Account.<Account>findByIdOptional(id)
                        .filter(account -> account.deletedAt != null)
                        .isPresent();
    }
}
