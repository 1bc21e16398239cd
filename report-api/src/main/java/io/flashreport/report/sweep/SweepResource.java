package io.flashreport.report.sweep;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
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

    SweepResource(Sweep sweep) {
        this.sweep = sweep;
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
        var page = sweep.page(after == null ? Sweep.BEGINNING : after, "remove".equals(unknown));
        var found = page.found();
        return Response.ok(
                        new Body(page.looked(), found.leftOver(), found.unknown(), found.noted(), page.next()),
                        MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
