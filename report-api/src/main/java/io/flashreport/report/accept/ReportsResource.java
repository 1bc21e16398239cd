package io.flashreport.report.accept;

import io.flashreport.report.accept.Acceptance.Accepted;
import io.flashreport.report.accept.Acceptance.Refused;
import io.flashreport.report.read.ReportBody;
import io.flashreport.report.wire.Addresses;
import io.flashreport.report.wire.Errors;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

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
    public Response create(InputStream body) {
        return switch (reception.receive(body)) {
            case Accepted(var report) ->
                Response.created(addresses.inVersion2(report.reportId()))
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(ReportBody.of(report))
                        .build();
            case Refused(var refusal, var message, var retryAfter) ->
                errors.answer(refusal.problem(), message, retryAfter);
        };
    }
}
