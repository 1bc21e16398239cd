package io.flashreport.report.accept;

import io.flashreport.report.accept.Acceptance.Accepted;
import io.flashreport.report.accept.Acceptance.Refused;
import io.flashreport.report.wire.Addresses;
import io.flashreport.report.wire.Errors;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;

@Path("/api/v2/reports")
@RolesAllowed("client")
@RunOnVirtualThread
public class ReportsResource {
    private final Reception reception;
    private final Addresses addresses;
    private final Errors errors;

    ReportsResource(Reception reception, Addresses addresses, Errors errors) {
        this.reception = reception;
        this.addresses = addresses;
        this.errors = errors;
    }

    @POST
    public Response create(InputStream body, @Context HttpHeaders headers) {
        return switch (reception.receive(body, keysIn(headers))) {
            case Accepted accepted -> answer(accepted);
            case Refused(var refusal, var message, var retryAfter) ->
                errors.answer(refusal.problem(), message, retryAfter);
        };
    }

    private static List<String> keysIn(HttpHeaders headers) {
        var keys = headers.getRequestHeader("Idempotency-Key");
        return keys == null ? List.of() : keys;
    }

    private Response answer(Accepted accepted) {
        var response = Response.created(addresses.inVersion2(accepted.id()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(accepted.report());
        if (accepted.replayed()) response.header("Idempotent-Replayed", "true");
        return response.build();
    }
}
