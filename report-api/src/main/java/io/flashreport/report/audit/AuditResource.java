package io.flashreport.report.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** A call of billing-quota: docs/wiring.md, "Calls between services". */
@RegisterRestClient(configKey = "billing-quota")
@Path("/internal/audit")
@Consumes(MediaType.APPLICATION_JSON)
interface AuditResource {
    /** An act, and upon what, as far as that has an id. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            Act action, @Nullable UUID report, @Nullable UUID account) {}

    @POST
    Response record(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, Entry entry);
}
