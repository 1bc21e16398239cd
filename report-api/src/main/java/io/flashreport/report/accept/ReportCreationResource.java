package io.flashreport.report.accept;

import io.flashreport.report.accept.Acceptance.Accepted;
import io.flashreport.report.accept.Acceptance.Refused;
import io.flashreport.report.wire.Addresses;
import io.flashreport.report.wire.Errors;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;

@Path("/api/v1/report/new")
@RolesAllowed("client")
@RunOnVirtualThread
public class ReportCreationResource {
    private final Reception reception;
    private final Addresses addresses;
    private final Errors errors;

    ReportCreationResource(Reception reception, Addresses addresses, Errors errors) {
        this.reception = reception;
        this.addresses = addresses;
        this.errors = errors;
    }

    @POST
    public Response create(InputStream body) {
        return switch (reception.receive(body, List.of())) {
            case Accepted accepted ->
                Response.created(addresses.of(accepted.id()))
                        .type(MediaType.TEXT_PLAIN_TYPE)
                        .entity(accepted.id().toString())
                        .build();
            case Refused(var refusal, var message, var retryAfter) ->
                errors.answer(refusal.problem(), message, retryAfter);
        };
    }
}
