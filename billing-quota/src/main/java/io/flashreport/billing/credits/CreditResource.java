package io.flashreport.billing.credits;

import io.flashreport.billing.subscriptions.SubscriptionId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/internal")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class CreditResource {
    private static final int MOST_AT_ONCE = 1000;

    private final Credits credits;
    private final CheckStore checks;

    CreditResource(Credits credits, CheckStore checks) {
        this.credits = credits;
        this.checks = checks;
    }

    @POST
    @Path("credit-returns")
    @RolesAllowed("report-api")
    @Consumes(MediaType.APPLICATION_JSON)
    public void giveBack(List<CreditReturn> returns) throws SQLException {
        credits.giveBack(returns);
    }

    /**
     * Counters and ledger of the next subscriptions.
     *
     * @param limit of subscriptions; no more than 1,000
     */
    @GET
    @Path("credits")
    @RolesAllowed({"report-api", "operator"})
    public List<SubscriptionCounts> counts(
            @QueryParam("after") @Nullable UUID after, @QueryParam("limit") @DefaultValue("100") int limit)
            throws SQLException {
        var most = Math.clamp(limit, 1, MOST_AT_ONCE);
        return checks.countsAfter(after == null ? null : new SubscriptionId(after), most);
    }
}
