package io.flashreport.billing.sessions;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;

@Path("/internal/sessions")
@RolesAllowed("gateway")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class SessionLookupResource {
    private final SessionStore store;
    private final Clock clock;

    SessionLookupResource(SessionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @GET
    @Path("{sha256:[0-9a-f]{64}}")
    public Session session(@PathParam("sha256") String sha256) throws SQLException {
        return store.find(HexFormat.of().parseHex(sha256), clock.instant())
                .orElseThrow(() -> new NotFoundException("The session is unknown, ended or over"));
    }
}
