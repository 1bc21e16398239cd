package io.flashreport.report.presentation;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The call of template-service that says what a look is: docs/automatic-layout.md, "Between services". */
@RegisterRestClient(configKey = "template-service-look")
@Path("/internal/look")
@Consumes(MediaType.APPLICATION_JSON)
interface LookResource {
    /** What is wrong with the wish, for the client's eyes. */
    record Unfit(@Nullable String message) {}

    @POST
    @Path("/resolve")
    Response resolve(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, LookWish wish);
}
