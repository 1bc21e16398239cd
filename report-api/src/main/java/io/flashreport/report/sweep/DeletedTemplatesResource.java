package io.flashreport.report.sweep;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Calls of template-service: docs/templates.md, "Between services". */
@RegisterRestClient(configKey = "template-service")
@Path("/internal/deleted-templates")
interface DeletedTemplatesResource {
    record Ids(List<UUID> templates) {}

    record Removed(int removed) {}

    @GET
    Response list(
            @QueryParam("after") @Nullable UUID after, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    @POST
    @Path("/removal")
    @Consumes(MediaType.APPLICATION_JSON)
    Response remove(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, Ids templates);
}
