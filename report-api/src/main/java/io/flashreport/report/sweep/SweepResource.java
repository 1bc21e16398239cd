package io.flashreport.report.sweep;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.flashreport.report.audit.Act;
import io.flashreport.report.audit.OperatorActs;
import io.flashreport.report.storage.StorageUnavailableException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

@Path("/api/admin/sweep")
@RolesAllowed("operator")
@RunOnVirtualThread
public class SweepResource {
    private final Sweep sweep;
    private final OperatorActs acts;

    SweepResource(Sweep sweep, OperatorActs acts) {
        this.sweep = sweep;
        this.acts = acts;
    }

    @JsonPropertyOrder({"looked", "leftOver", "unknown", "removed", "next"})
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Body(
            int looked,
            int leftOver,
            int unknown,
            int removed,
            @Nullable String next) {}

    /**
     * Looks at one page of objects.
     *
     * @param after what {@code next} of the page before was; none for the first
     * @param unknown {@code remove}: also what belongs to reports that there are not
     */
    @POST
    public Response look(@QueryParam("after") @Nullable String after, @QueryParam("unknown") @Nullable String unknown)
            throws SQLException, StorageUnavailableException {
        var from = after == null ? Sweep.BEGINNING : after;
        var page = sweep.page(from, false);
        int removed = page.found().noted();
        if ("remove".equals(unknown) && page.found().unknown() > 0) {
            var objection = acts.objection(Act.UNKNOWN_OBJECTS_REMOVE_ASKED);
            if (objection.isPresent()) return objection.get();
            removed += sweep.page(from, true).found().noted();
        }
        return Response.ok(
                        new Body(
                                page.looked(),
                                page.found().leftOver(),
                                page.found().unknown(),
                                removed,
                                page.next()),
                        MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
