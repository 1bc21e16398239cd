package io.flashreport.report.accept;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The call of template-service that is used here. */
@RegisterRestClient(configKey = "template-service")
@Path("/internal/templates")
interface TemplateResource {
    @GET
    @Path("/{name}")
    Response current(@PathParam("name") String name, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);
}
