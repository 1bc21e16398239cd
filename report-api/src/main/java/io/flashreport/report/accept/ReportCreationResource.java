package io.flashreport.report.accept;

import io.flashreport.report.accept.Acceptance.Accepted;
import io.flashreport.report.accept.Acceptance.Refused;
import io.flashreport.report.wire.Addresses;
import io.flashreport.report.wire.Caller;
import io.flashreport.report.wire.Errors;
import io.flashreport.report.wire.RequestHeaders;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.logging.Logger;

@Path("/api/v1/report/new")
@RolesAllowed("client")
@RunOnVirtualThread
public class ReportCreationResource {
    private static final Logger LOG = Logger.getLogger(ReportCreationResource.class);

    private final Intake intake;
    private final IntakeConfig config;
    private final Caller caller;
    private final Addresses addresses;
    private final Errors errors;
    private final RoutingContext request;
    private final MeterRegistry metrics;

    ReportCreationResource(
            Intake intake,
            IntakeConfig config,
            Caller caller,
            Addresses addresses,
            Errors errors,
            RoutingContext request,
            MeterRegistry metrics) {
        this.intake = intake;
        this.config = config;
        this.caller = caller;
        this.addresses = addresses;
        this.errors = errors;
        this.request = request;
        this.metrics = metrics;
    }

    @POST
    public Response create(InputStream body) {
        return switch (take(wish(), body)) {
            case Accepted(var report) -> {
                metrics.counter("flashreport.reports.accepted").increment();
                yield Response.created(addresses.of(report))
                        .type(MediaType.TEXT_PLAIN_TYPE)
                        .entity(report.toString())
                        .build();
            }
            case Refused(var refusal, var message) -> {
                metrics.counter("flashreport.reports.refused", "reason", refusal.name())
                        .increment();
                drain(body);
                yield errors.answer(refusal.status(), message);
            }
        };
    }

    private Acceptance take(Wish wish, InputStream body) {
        if (!caller.mayCreate()) return new Refused(Refusal.INVALID_SUBSCRIPTION, "Bad credentials");
        if (declaredLength() > wish.maxPayloadBytes()) return Intake.tooLarge(wish);
        return intake.take(wish, body);
    }

    private Wish wish() {
        var query = new Query(request.request().query());
        return new Wish(
                caller.account(),
                query.first("title"),
                query.first("template"),
                DeclaredType.of(RequestHeaders.contentType(request)),
                caller.maxPayloadBytes(),
                caller.concurrentReports(),
                caller.retention(),
                caller.authorization());
    }

    private long declaredLength() {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private void drain(InputStream body) {
        try {
            long left = config.drainMax().asLongValue();
            byte[] buffer = new byte[16 * 1024];
            for (int read = 0; read >= 0 && left > 0; left -= read) read = body.read(buffer);
        } catch (IOException e) {
            LOG.debugf("The client of a refused report went away: %s", e.getMessage());
        }
    }
}
