package io.flashreport.billing.audit;

import io.flashreport.billing.wire.ProblemKind;
import io.flashreport.billing.wire.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

@Path("/api/admin/audit")
@RolesAllowed("operator")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class AuditResource {
    private static final int MAX_LIMIT = 500;

    private final AuditStore store;
    private final Problems problems;

    AuditResource(AuditStore store, Problems problems) {
        this.store = store;
        this.problems = problems;
    }

    /**
     * What was changed, the newest first.
     *
     * @param after the id of the last entry of the answer before this one; without it the answer begins with the newest
     */
    @GET
    public Response entries(
            @QueryParam("after") @Nullable Long after, @QueryParam("limit") @DefaultValue("100") int limit)
            throws SQLException {
        if (limit < 1 || limit > MAX_LIMIT) {
            return problems.answer(
                    ProblemKind.INVALID_REQUEST, "limit must be 1 to " + MAX_LIMIT + ", was " + limit + ".");
        }
        return Response.ok(store.before(after == null ? Long.MAX_VALUE : after, limit))
                .build();
    }
}
