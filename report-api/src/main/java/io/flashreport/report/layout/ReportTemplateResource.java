package io.flashreport.report.layout;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.report.Payload;
import io.flashreport.report.Report;
import io.flashreport.report.read.DocumentName;
import io.flashreport.report.storage.ReportStorage;
import io.flashreport.report.wire.Addresses;
import io.flashreport.report.wire.Caller;
import io.flashreport.report.wire.Errors;
import io.flashreport.report.wire.OwnReports;
import io.flashreport.report.wire.ProblemKind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The template that makes the pages of a report from its data. */
@Path("/api/v2/reports/{report}/template")
@RunOnVirtualThread
public class ReportTemplateResource {
    private static final int MAX_BODY_BYTES = 16 * 1024;

    private final OwnReports reports;
    private final Layouts layouts;
    private final ReportStorage storage;
    private final Caller caller;
    private final Addresses addresses;
    private final Errors errors;
    private final ObjectMapper json;

    ReportTemplateResource(
            OwnReports reports,
            Layouts layouts,
            ReportStorage storage,
            Caller caller,
            Addresses addresses,
            Errors errors,
            ObjectMapper json) {
        this.reports = reports;
        this.layouts = layouts;
        this.storage = storage;
        this.caller = caller;
        this.addresses = addresses;
        this.errors = errors;
        this.json = json;
    }

    @GET
    @RolesAllowed({"client", "user"})
    public Response template(@PathParam("report") String id) throws IOException, SQLException {
        return reports.withReport(id, report -> {
            if (report.template == null || report.templateNumber == null) return make(report, null);
            var made = addresses.ofTemplate(report.template, report.templateNumber);
            return Response.seeOther(made).build();
        });
    }

    @POST
    @RolesAllowed({"client", "owner", "member"})
    public Response register(@PathParam("report") String id, InputStream body) throws IOException, SQLException {
        var name = nameIn(body.readNBytes(MAX_BODY_BYTES + 1));
        if (name.isEmpty())
            return errors.answer(
                    ProblemKind.INVALID_REQUEST,
                    "The body must be JSON and name the template, as in {\"name\": \"orders\"}.");
        return reports.withReport(
                id,
                report -> report.template == null || report.templateNumber == null
                        ? make(report, name.get())
                        : errors.answer(
                                ProblemKind.CONFLICT,
                                "The report was made with the template " + report.template + ", version "
                                        + report.templateNumber + ": only an automatic layout can be registered."));
    }

    private Response make(Report report, @Nullable String template) throws IOException {
        Payload payload = Payload.findById(report.id);
        try (var data = storage.open(payload, caller.account())) {
            return switch (layouts.make(report, payload, data, template, caller.authorization())) {
                case Layout.Made(var jrxml) ->
                    Response.ok(jrxml, MediaType.APPLICATION_XML_TYPE)
                            .header(
                                    HttpHeaders.CONTENT_DISPOSITION,
                                    DocumentName.of(report.reportId(), report.title, ".jrxml")
                                            .disposition())
                            .header("X-Content-Type-Options", "nosniff")
                            .header("Content-Security-Policy", "sandbox; default-src 'none'")
                            .build();
                case Layout.Registered(var created, var version) ->
                    Response.status(created ? Response.Status.CREATED : Response.Status.OK)
                            .type(MediaType.APPLICATION_JSON_TYPE)
                            .entity(version)
                            .build();
                case Layout.Refused(var status, var problem, var retryAfter) ->
                    errors.passOn(status, problem, retryAfter);
                case Layout.NoAnswer() ->
                    errors.answer(ProblemKind.UNAVAILABLE, "The layout cannot be made now: try again in some seconds.");
            };
        }
    }

    private Optional<String> nameIn(byte[] body) {
        if (body.length > MAX_BODY_BYTES) return Optional.empty();
        try {
            JsonNode read = json.readTree(body);
            return Optional.ofNullable(read)
                    .map(object -> object.get("name"))
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText)
                    .filter(name -> !name.isBlank());
        } catch (JacksonException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("reading from an array cannot fail", e);
        }
    }
}
