package io.flashreport.billing.credits;

import io.flashreport.billing.credits.LeaseAnswer.Exhausted;
import io.flashreport.billing.credits.LeaseAnswer.Granted;
import io.flashreport.billing.credits.LeaseAnswer.Invalid;
import io.flashreport.billing.credits.LeaseAnswer.Outstanding;
import io.flashreport.billing.credits.LeaseAnswer.Spent;
import io.flashreport.billing.credits.LeaseAnswer.Unknown;
import io.flashreport.billing.subscriptions.SubscriptionId;
import io.flashreport.billing.wire.ProblemKind;
import io.flashreport.billing.wire.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

@Path("/internal/leases/{lease}")
@RolesAllowed("report-api")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class LeaseResource {
    private final Credits credits;
    private final Problems problems;

    LeaseResource(Credits credits, Problems problems) {
        this.credits = credits;
        this.problems = problems;
    }

    record Wish(SubscriptionId subscriptionId, int wanted) {
        Wish {
            Objects.requireNonNull(subscriptionId, "subscriptionId");
            if (wanted < 1) throw new IllegalArgumentException("wanted must be >= 1, was " + wanted);
        }
    }

    record Closing(SubscriptionId subscriptionId, List<LeaseUse> used) {
        Closing {
            Objects.requireNonNull(subscriptionId, "subscriptionId");
            used = List.copyOf(used);
        }
    }

    @PUT
    public Response grant(@PathParam("lease") UUID lease, Wish wish) throws SQLException {
        var answer = credits.grant(new LeaseId(lease), wish.subscriptionId(), wish.wanted());
        return switch (answer) {
            case Granted _, Exhausted _, Outstanding _, Invalid _ ->
                Response.ok(answer).build();
            case Unknown _ ->
                problems.answer(ProblemKind.NOT_FOUND, "There is no subscription " + wish.subscriptionId() + ".");
            case Spent _ ->
                problems.answer(
                        ProblemKind.CONFLICT,
                        "The lease " + lease + " was closed, or is another subscription's: ask with another id.");
        };
    }

    @POST
    @Path("close")
    public Response close(@PathParam("lease") UUID lease, Closing closing) throws SQLException {
        var bill = new LeaseBill(new LeaseId(lease), closing.subscriptionId(), closing.used());
        if (credits.close(bill)) return Response.noContent().build();
        return problems.answer(ProblemKind.CONFLICT, "The lease " + lease + " is another subscription's.");
    }
}
