package io.flashreport.report.deletion;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** A call of template-service: docs/templates.md, "Between services". */
@RegisterRestClient(configKey = "template-service")
@Path("/internal/accounts")
interface AccountTemplatesResource {
    /** What there still is, all of it zero in the end. */
    record Left(long templates, long versions, long samples, long thumbnails, long themes, long logos, long objects) {
        boolean isNothing() {
            return templates + versions + samples + thumbnails + themes + logos + objects == 0;
        }
    }

    @DELETE
    @Path("/{account}")
    Response delete(@PathParam("account") UUID account, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);
}
