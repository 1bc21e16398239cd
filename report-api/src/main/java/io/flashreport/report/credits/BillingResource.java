package io.flashreport.report.credits;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The calls of billing-quota that are used here: docs/wiring.md, "Credits". */
@RegisterRestClient(configKey = "billing-quota")
@Path("/internal")
@Consumes(MediaType.APPLICATION_JSON)
interface BillingResource {
    record LeaseWish(UUID subscriptionId, int wanted) {}

    /** The end of a lease; what was used of it is a JSON array. */
    record Closing(UUID subscriptionId, @JsonRawValue String used) {}

    @PUT
    @Path("/leases/{lease}")
    Response lease(
            @PathParam("lease") UUID lease, @HeaderParam(HttpHeaders.AUTHORIZATION) String token, LeaseWish wish);

    @POST
    @Path("/leases/{lease}/close")
    Response close(
            @PathParam("lease") UUID lease, @HeaderParam(HttpHeaders.AUTHORIZATION) String token, Closing closing);

    @POST
    @Path("/credit-returns")
    Response giveBack(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, List<CreditReturn> returns);

    @GET
    @Path("/credits")
    Response credits(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @QueryParam("after") UUID after,
            @QueryParam("limit") int limit);
}
