package io.flashreport.report.presentation;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The call of template-service that is used here: docs/templates.md, "Between services". */
@RegisterRestClient(configKey = "template-service")
@Path("/internal/templates")
@Consumes(MediaType.APPLICATION_JSON)
interface TemplateResource {
    record Asked(
            @Nullable Integer version,
            Map<String, List<String>> parameters,
            @Nullable String timeZone) {}

    /** Why a parameter does not fit, for the client's eyes. */
    record Unfit(@Nullable String message) {}

    @POST
    @Path("/{name}/resolve")
    Response resolve(
            @PathParam("name") String name, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, Asked asked);
}
