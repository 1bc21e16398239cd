package io.flashreport.report.layout;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The call of template-service whose engines make layouts: docs/automatic-layout.md, "Between services". */
@RegisterRestClient(configKey = "template-service-layout")
@Path("/internal/layout")
interface LayoutResource {
    /**
     * Sends the data and waits for its layout.
     *
     * @param look a {@link io.flashreport.contracts.LookRef} as JSON, null for the plain one
     * @param template the name to register the layout under, null when it is only wanted
     */
    @POST
    Response make(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @QueryParam("title") @Nullable String title,
            @QueryParam("locale") @Nullable String locale,
            @QueryParam("timeZone") @Nullable String timeZone,
            @QueryParam("look") @Nullable String look,
            @QueryParam("template") @Nullable String template,
            InputStream data);
}
