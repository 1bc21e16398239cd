package io.flashreport.billing.keys;

import io.flashreport.billing.wire.ProblemKind;
import io.flashreport.billing.wire.Problems;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

@Path("/internal/api-keys")
@RolesAllowed("gateway")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class ApiKeyResource {
    private static final Logger LOG = Logger.getLogger(ApiKeyResource.class);

    private final ApiKeyStore store;
    private final KeyUseStore uses;
    private final KeyChangeFeed feed;
    private final MeterRegistry metrics;
    private final Problems problems;
    private final Clock clock;

    ApiKeyResource(
            ApiKeyStore store,
            KeyUseStore uses,
            KeyChangeFeed feed,
            MeterRegistry metrics,
            Problems problems,
            Clock clock) {
        this.store = store;
        this.uses = uses;
        this.feed = feed;
        this.metrics = metrics;
        this.problems = problems;
        this.clock = clock;
    }

    @GET
    @Path("{sha256:[0-9a-f]{64}}")
    public KeyGrant grant(@PathParam("sha256") String sha256) throws SQLException {
        var grant = store.grantOf(new KeyHash(sha256), clock.instant());
        metrics.counter("flashreport.billing.key.lookups", "found", String.valueOf(grant.isPresent()))
                .increment();
        return grant.orElseThrow(() -> new NotFoundException("The key is unknown or revoked"));
    }

    /**
     * What happened to keys since a revision, as soon as something did.
     *
     * @param after the revision of the last answer; without it the answer only says where to begin
     * @param waitMillis how long to hold the answer back while nothing changes
     */
    @GET
    @Path("changes")
    public KeyChanges changes(
            @QueryParam("after") @Nullable Long after, @QueryParam("wait") @DefaultValue("20000") long waitMillis)
            throws SQLException, InterruptedException {
        if (after == null) return KeyChanges.everything(store.revision());
        var changes = store.changesAfter(after);
        if (!changes.isNone()) return changes;
        return feed.awaitChangeAfter(after, Duration.ofMillis(waitMillis)) ? store.changesAfter(after) : changes;
    }

    /** When keys were used last, as a gateway knows it; a later time that another one told stays. */
    @POST
    @Path("uses")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response used(List<KeyUse> batch) throws SQLException {
        if (batch.size() > KeyUseStore.MAX_BATCH) {
            return problems.answer(
                    ProblemKind.INVALID_REQUEST, "Send an array of at most " + KeyUseStore.MAX_BATCH + " uses.");
        }
        uses.add(batch, clock.instant());
        return Response.noContent().build();
    }

    @ServerExceptionMapper
    public Response unreadable(SQLException e) {
        LOG.errorf("PostgreSQL did not answer: %s", e.getMessage());
        return Response.status(Response.Status.SERVICE_UNAVAILABLE).build();
    }
}
