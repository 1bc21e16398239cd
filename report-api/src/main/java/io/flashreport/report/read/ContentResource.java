package io.flashreport.report.read;

import io.flashreport.report.Payload;
import io.flashreport.report.Report;
import io.flashreport.report.wire.Errors;
import io.flashreport.report.wire.OwnReports;
import io.flashreport.report.wire.PayloadType;
import io.flashreport.report.wire.ProblemKind;
import io.flashreport.report.wire.StrangersBytes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

@Path("/api/v2/reports")
@RolesAllowed({"client", "user"})
@RunOnVirtualThread
public class ContentResource {
    private final OwnReports reports;
    private final Contents contents;
    private final Errors errors;

    ContentResource(OwnReports reports, Contents contents, Errors errors) {
        this.reports = reports;
        this.contents = contents;
        this.errors = errors;
    }

    /**
     * Where the document can be read.
     *
     * @param inline present and not {@code false}: to be shown, not saved
     */
    @GET
    @Path("/{report}/document")
    public Response document(@PathParam("report") String id, @QueryParam("inline") @Nullable String inline)
            throws IOException, SQLException {
        var use = inline == null || inline.equals("false") ? DocumentName.Use.SAVE : DocumentName.Use.SHOW;
        return reports.withReport(
                id,
                report -> contents.document(report, use)
                        .map(url -> Response.status(Response.Status.FOUND)
                                .location(url)
                                .build())
                        .orElseGet(() -> errors.answer(ProblemKind.CONFLICT, Contents.whyNoDocument(report))));
    }

    @GET
    @Path("/{report}/log")
    public Response log(@PathParam("report") String id) throws IOException, SQLException {
        return reports.withReport(id, report -> {
            var log = contents.log(report);
            return log.isPresent()
                    ? StrangersBytes.of(log.get(), StrangersBytes.TEXT)
                    : errors.answer(ProblemKind.CONFLICT, Contents.whyNoLog(report));
        });
    }

    @GET
    @Path("/{report}/payload")
    public Response payload(@PathParam("report") String id) throws IOException, SQLException {
        return reports.withReport(id, report -> payloadOf(report, id));
    }

    private Response payloadOf(Report report, String id) throws IOException {
        Payload payload = Payload.findById(report.id);
        return payload == null
                ? reports.unknown(id)
                : StrangersBytes.of(contents.open(payload, report), PayloadType.of(payload));
    }
}
