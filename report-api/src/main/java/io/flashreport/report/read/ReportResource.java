package io.flashreport.report.read;

import io.flashreport.contracts.ReportId;
import io.flashreport.report.Payload;
import io.flashreport.report.Report;
import io.flashreport.report.storage.StorageUnavailableException;
import io.flashreport.report.wire.Addresses;
import io.flashreport.report.wire.Caller;
import io.flashreport.report.wire.Errors;
import io.flashreport.report.wire.PayloadType;
import io.flashreport.report.wire.ProblemKind;
import io.flashreport.report.wire.StrangersBytes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

@Path("/api/v1/report/{report}")
@RolesAllowed("client")
@RunOnVirtualThread
public class ReportResource {
    private final Contents contents;
    private final Caller caller;
    private final Addresses addresses;
    private final Errors errors;
    private final Clock clock;

    ReportResource(Contents contents, Caller caller, Addresses addresses, Errors errors, Clock clock) {
        this.contents = contents;
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
        return StrangersBytes.of(contents.open(payload, report), PayloadType.of(payload));
    }

    private Response logOf(Report report) throws StorageUnavailableException {
        var log = contents.log(report);
        return log.isPresent()
                ? StrangersBytes.of(log.get(), StrangersBytes.TEXT)
                : errors.answer(ProblemKind.CONFLICT, Contents.whyNoLog(report));
    }

    private Response withDocument(String id, Function<URI, Response> answer) {
        return withReport(
                id,
                report -> contents.document(report, DocumentName.Use.SAVE)
                        .map(answer)
                        .orElseGet(() -> errors.answer(ProblemKind.CONFLICT, Contents.whyNoDocument(report))));
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
