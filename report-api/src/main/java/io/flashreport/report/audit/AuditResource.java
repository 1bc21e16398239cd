package io.flashreport.report.audit;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** A call of billing-quota: docs/wiring.md, "Calls between services". */
@RegisterRestClient(configKey = "billing-quota")
@Path("/internal/audit")
@Consumes(MediaType.APPLICATION_JSON)
interface AuditResource {
    record Entry(Act action, UUID report) {}

    @POST
    Response record(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, Entry entry);
}
