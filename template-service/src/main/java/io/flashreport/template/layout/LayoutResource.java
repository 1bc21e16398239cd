package io.flashreport.template.layout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.template.catalog.TemplateName;
import io.flashreport.template.check.SampleData;
import io.flashreport.template.engine.Engines;
import io.flashreport.template.engine.Workspace;
import io.flashreport.template.look.Looks;
import io.flashreport.template.look.ResolvedLook;
import io.flashreport.template.sample.DataReader;
import io.flashreport.template.storage.StorageUnavailableException;
import io.flashreport.template.upload.Reception;
import io.flashreport.template.upload.UploadResource;
import io.flashreport.template.wire.BodyLimit;
import io.flashreport.template.wire.Caller;
import io.flashreport.template.wire.ProblemKind;
import io.flashreport.template.wire.Problems;
import io.flashreport.template.wire.Refusal;
import io.flashreport.template.wire.Region;
import io.flashreport.template.wire.StrangersFile;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Layouts of data that is sent, and of the data of reports, which report-api sends. */
@Path("/")
@RolesAllowed({"client", "user"})
@RunOnVirtualThread
class LayoutResource {
    private final Layouts layouts;
    private final LayoutConfig config;
    private final Looks looks;
    private final Reception reception;
    private final Engines engines;
    private final ObjectMapper json;
    private final Caller caller;
    private final Problems problems;

    LayoutResource(
            Layouts layouts,
            LayoutConfig config,
            Looks looks,
            Reception reception,
            Engines engines,
            ObjectMapper json,
            Caller caller,
            Problems problems) {
        this.layouts = layouts;
        this.config = config;
        this.looks = looks;
        this.reception = reception;
        this.engines = engines;
        this.json = json;
        this.caller = caller;
        this.problems = problems;
    }

    @POST
    @Path("api/v2/layout")
    public Response layout(@Context UriInfo address, InputStream body, RoutingContext request)
            throws IOException, SQLException, StorageUnavailableException, InterruptedException {
        var query = new LayoutQuery(address.getQueryParameters());
        String fault = query.fault();
        if (fault != null) return problems.answer(ProblemKind.INVALID_REQUEST, fault);
        return switch (looks.resolve(caller.account(), query.words())) {
            case Looks.Resolution.Wrong(var message) -> problems.answer(ProblemKind.INVALID_REQUEST, message);
            case Looks.Resolution.Resolved(var look) ->
                answer(query, look, new Sent(body, BodyLimit.contentType(request), DataReader.MAX_BYTES));
        };
    }

    /** See docs/automatic-layout.md, "Between services". */
    @POST
    @Path("internal/layout")
    public Response layoutOfReport(@Context UriInfo address, InputStream body, RoutingContext request)
            throws IOException, SQLException, StorageUnavailableException, InterruptedException {
        var query = new LayoutQuery(address.getQueryParameters());
        String text = query.look();
        var look = text == null ? ResolvedLook.PLAIN : read(text);
        if (look == null || !look.isOf(caller.account()))
            return problems.answer(ProblemKind.INVALID_REQUEST, "look must be one that was resolved for the account.");
        String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        long limit = config.maxReportBytes().asLongValue();
        return answer(query, look, new Sent(body, type == null ? "" : type, limit));
    }

    // What is nothing but null is read as null.
    private @Nullable ResolvedLook read(String look) throws JsonProcessingException {
        return json.readValue(look, ResolvedLook.class);
    }

    /** Data on its way in. */
    private record Sent(InputStream body, String contentType, long limit) {}

    private Response answer(LayoutQuery query, ResolvedLook look, Sent sent)
            throws IOException, SQLException, StorageUnavailableException, InterruptedException {
        var objection = objection(query.template());
        if (objection != null) return problems.answer(objection);
        return switch (Region.read(query.locale(), query.timeZone())) {
            case Region.Reading.Wrong(var message) -> problems.answer(ProblemKind.INVALID_REQUEST, message);
            case Region.Reading.Read(var region) ->
                receive(query, new Order(query.title(), region.locale(), region.timeZone(), look), sent);
        };
    }

    private @Nullable Refusal objection(@Nullable String template) {
        if (template == null) return null;
        if (!caller.mayWrite())
            return new Refusal(ProblemKind.FORBIDDEN, "These credentials do not allow to register a template.");
        return TemplateName.fault(template)
                .map(fault -> new Refusal(ProblemKind.INVALID_REQUEST, fault))
                .orElse(null);
    }

    private Response receive(LayoutQuery query, Order order, Sent sent)
            throws IOException, SQLException, StorageUnavailableException, InterruptedException {
        try (var workspace = engines.workspace()) {
            return switch (DataReader.read(sent.body, sent.contentType, workspace.file("data"), sent.limit)) {
                case DataReader.Reading.Data(var data) when query.picture() -> draw(query, order, data, workspace);
                case DataReader.Reading.Data(var data) -> make(query, order, data, workspace);
                case DataReader.Reading.Nothing() ->
                    problems.answer(ProblemKind.NO_DATA, "The body is empty: send JSON, XML or CSV.");
                case DataReader.Reading.Refused(var refusal) -> problems.answer(refusal);
            };
        }
    }

    private Response draw(LayoutQuery query, Order order, SampleData data, Workspace workspace)
            throws IOException, StorageUnavailableException, InterruptedException {
        return switch (layouts.draw(caller.account(), order, query.width(), data, workspace)) {
            case LayoutOutcome.NotMade(var refusal) -> problems.answer(refusal);
            case LayoutOutcome.Made(var picture) ->
                Response.ok(Files.newInputStream(picture), "image/png")
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Cache-Control", "private, no-cache")
                        .build();
        };
    }

    private Response make(LayoutQuery query, Order order, SampleData data, Workspace workspace)
            throws IOException, SQLException, StorageUnavailableException, InterruptedException {
        return switch (layouts.make(caller.account(), order, data, workspace)) {
            case LayoutOutcome.NotMade(var refusal) -> problems.answer(refusal);
            case LayoutOutcome.Made(var jrxml) -> {
                String template = query.template();
                yield template == null
                        // The stream reads on after the file has lost its name.
                        ? StrangersFile.answer(Files.newInputStream(jrxml), query.fileName())
                        : UploadResource.answer(
                                reception.register(caller.account(), template, jrxml, caller.who()), problems);
            }
        };
    }
}
