package io.flashreport.billing.plans;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

@Path("/api/v2/plans")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class PlanResource {
    private final PlanStore store;

    PlanResource(PlanStore store) {
        this.store = store;
    }

    /** For whoever wants to know, the cheapest first. */
    @GET
    @PermitAll
    public List<PlanTerms> plans() {
        return store.all();
    }
}
