package io.flashreport.report.read;

import io.flashreport.contracts.ReportId;
import io.flashreport.report.Payload;
import io.flashreport.report.Report;
import io.flashreport.report.ReportState;
import io.flashreport.report.storage.ReportStorage;
import io.flashreport.report.storage.StorageUnavailableException;
import io.flashreport.report.wire.Addresses;
import io.flashreport.report.wire.Caller;
import io.flashreport.report.wire.Errors;
import io.flashreport.report.wire.PayloadType;
import io.flashreport.report.wire.ProblemKind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

@Path("/api/v1/report/{report}")
@RolesAllowed("client")
@RunOnVirtualThread
public class ReportResource {
    private final ReportStorage storage;
    private final Caller caller;
    private final Addresses addresses;
    private final Errors errors;
    private final Clock clock;

    ReportResource(ReportStorage storage, Caller caller, Addresses addresses, Errors errors, Clock clock) {
        this.storage = storage;
        this.caller = caller;
        this.addresses = addresses;
        this.errors = errors;
        this.clock = clock;
    }

    @GET
    public Response status(@PathParam("report") String id) {
        return withReport(
                id,
                report -> Response.ok(
                                ReportStatus.of(report, addresses.of(report.reportId())),
                                MediaType.APPLICATION_JSON_TYPE)
                        .build());
    }

    @GET
    @Path("/storage")
    public Response storage(@PathParam("report") String id) {
        return withDocument(
                id,
                url -> Response.ok(url.toString(), MediaType.TEXT_PLAIN_TYPE).build());
    }

    @GET
    @Path("/download")
    public Response download(@PathParam("report") String id) {
        return withDocument(
                id, url -> Response.status(Response.Status.FOUND).location(url).build());
    }

    @GET
    @Path("/payload")
    public Response payload(@PathParam("report") String id) throws StorageUnavailableException {
        var report = find(id);
        return report.isPresent() ? payloadOf(report.get()) : unknown(id);
    }

    @GET
    @Path("/log")
    public Response log(@PathParam("report") String id) throws StorageUnavailableException {
        var report = find(id);
        return report.isPresent() ? logOf(report.get()) : unknown(id);
    }

    private Response payloadOf(Report report) throws StorageUnavailableException {
        Payload payload = Payload.findById(report.id);
        return fromStranger(storage.open(payload, caller.account()), PayloadType.of(payload));
    }

    private Response logOf(Report report) throws StorageUnavailableException {
        if (report.logKey != null) {
            return fromStranger(storage.open(report.logKey), MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"));
        }
        // A worker that was lost has left no log.
        if (report.failureMessage != null) {
            return fromStranger(
                    new ByteArrayInputStream((report.failureMessage + "\n").getBytes(StandardCharsets.UTF_8)),
                    MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"));
        }
        return errors.answer(
                ProblemKind.CONFLICT, "There is no generation log yet: the report has not been generated.");
    }

    // What a stranger sent must never run beside the dashboard.
    private static Response fromStranger(InputStream bytes, MediaType type) {
        return Response.ok(bytes, type)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }

    private Response withDocument(String id, Function<URI, Response> answer) {
        return withReport(id, report -> {
            if (report.documentKey == null) return errors.answer(ProblemKind.CONFLICT, whyNoDocument(report));
            var name = DocumentName.of(report.reportId(), report.title);
            return answer.apply(storage.presignedPdf(report.documentKey, name.disposition()));
        });
    }

    private static String whyNoDocument(Report report) {
        if (report.state == ReportState.FAILED) return "The report has failed: " + report.failureMessage;
        if (report.state == ReportState.CANCELLED) return "The report was cancelled.";
        return "The report is still being generated: try again when its state is GENERATED.";
    }

    private Response withReport(String id, Function<Report, Response> answer) {
        return find(id).map(answer).orElseGet(() -> unknown(id));
    }

    private Response unknown(String id) {
        return errors.answer(ProblemKind.NOT_FOUND, "There is no report " + id + ".");
    }

    private Optional<Report> find(String id) {
        return idOf(id).flatMap(report -> Report.find(report, caller.account(), clock.instant()));
    }

    private static Optional<ReportId> idOf(String text) {
        try {
            return Optional.of(new ReportId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
