package io.flashreport.template.catalog;

import io.flashreport.contracts.AccountId;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

@Path("/internal/templates")
@RolesAllowed("client")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class TemplateResource {
    private static final Logger LOG = Logger.getLogger(TemplateResource.class);

    private final TemplateStore store;
    private final JsonWebToken token;
    private final MeterRegistry metrics;

    TemplateResource(TemplateStore store, JsonWebToken token, MeterRegistry metrics) {
        this.store = store;
        this.token = token;
        this.metrics = metrics;
    }

    /** The current version of a template of the account that the token speaks for. */
    @GET
    @Path("{name}")
    public TemplateVersion current(@PathParam("name") String name) throws SQLException {
        var version = store.current(account(), name);
        metrics.counter("flashreport.template.lookups", "found", String.valueOf(version.isPresent()))
                .increment();
        return version.orElseThrow(() -> new NotFoundException("The account has no template of this name"));
    }

    private AccountId account() {
        return new AccountId(UUID.fromString(token.getClaim("account")));
    }

    @ServerExceptionMapper
    public Response unreadable(SQLException e) {
        LOG.errorf("PostgreSQL did not answer: %s", e.getMessage());
        return Response.status(Response.Status.SERVICE_UNAVAILABLE).build();
    }
}
