package io.flashreport.template.preview;

import io.flashreport.engine.protocol.ToEngine.Output;
import io.flashreport.engine.protocol.Verdict;
import io.flashreport.template.catalog.Catalog;
import io.flashreport.template.catalog.Version;
import io.flashreport.template.check.SampleData;
import io.flashreport.template.engine.Engines;
import io.flashreport.template.engine.Workspace;
import io.flashreport.template.sample.DataReader;
import io.flashreport.template.storage.StorageUnavailableException;
import io.flashreport.template.wire.BodyLimit;
import io.flashreport.template.wire.Caller;
import io.flashreport.template.wire.ProblemKind;
import io.flashreport.template.wire.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

@Path("/api/v2/templates")
@RolesAllowed({"client", "user"})
@RunOnVirtualThread
class PreviewResource {
    private final Catalog catalog;
    private final Previews previews;
    private final Thumbnails thumbnails;
    private final Engines engines;
    private final Caller caller;
    private final Problems problems;

    PreviewResource(
            Catalog catalog,
            Previews previews,
            Thumbnails thumbnails,
            Engines engines,
            Caller caller,
            Problems problems) {
        this.catalog = catalog;
        this.previews = previews;
        this.thumbnails = thumbnails;
        this.engines = engines;
        this.caller = caller;
        this.problems = problems;
    }

    @POST
    @Path("{name}/preview")
    public Response preview(
            @PathParam("name") String name,
            @QueryParam("version") @DefaultValue(Catalog.CURRENT) String number,
            @Context UriInfo address,
            InputStream body,
            RoutingContext request)
            throws IOException, SQLException, StorageUnavailableException, InterruptedException {
        var version = catalog.find(caller.account(), name, number);
        if (version.isEmpty()) return problems.answer(ProblemKind.NOT_FOUND, Catalog.unknown(name, number));
        var declared = version.get().contents().parameters();
        return switch (new PreviewQuery(address.getQueryParameters(), declared).read()) {
            case PreviewQuery.Reading.Wrong(var message) -> problems.answer(ProblemKind.INVALID_REQUEST, message);
            case PreviewQuery.Reading.Read(var wish) ->
                preview(version.get(), wish, body, BodyLimit.contentType(request));
        };
    }

    private Response preview(Version version, Wish wish, InputStream body, String contentType)
            throws IOException, SQLException, StorageUnavailableException, InterruptedException {
        try (var workspace = engines.workspace()) {
            return switch (DataReader.read(body, contentType, workspace.file("data"))) {
                case DataReader.Reading.Data(var data) -> make(version, wish, data, workspace);
                case DataReader.Reading.Nothing() -> make(version, wish, null, workspace);
                case DataReader.Reading.Refused(var refusal) -> problems.answer(refusal);
            };
        }
    }

    private Response make(Version version, Wish wish, @Nullable SampleData data, Workspace workspace)
            throws IOException, SQLException, StorageUnavailableException, InterruptedException {
        if (caller.inertOnly() && version.contents().ruling().holding() == Verdict.CONTAINED)
            return problems.answer(
                    ProblemKind.PREVIEW_FAILED, "This template is not inert, and your plan allows only inert ones.");
        return switch (previews.make(caller.account(), version, wish, data, workspace)) {
            case PreviewOutcome.Made(var document) -> answer(document, typeOf(wish.output()));
            case PreviewOutcome.Failed(var message, var _) -> problems.answer(ProblemKind.PREVIEW_FAILED, message);
            case PreviewOutcome.NotMade(var refusal) -> problems.answer(refusal);
        };
    }

    @GET
    @Path("{name}/versions/{number}/thumbnail")
    public Response thumbnail(@PathParam("name") String name, @PathParam("number") String number)
            throws IOException, SQLException, StorageUnavailableException, InterruptedException {
        var version = catalog.find(caller.account(), name, number);
        if (version.isEmpty()) return problems.answer(ProblemKind.NOT_FOUND, Catalog.unknown(name, number));
        return switch (thumbnails.of(caller.account(), version.get())) {
            case PreviewOutcome.Made(var picture) -> answer(picture, "image/png");
            case PreviewOutcome.Failed(var message, var _) ->
                problems.answer(ProblemKind.NOT_FOUND, "There is no thumbnail: " + message);
            case PreviewOutcome.NotMade(var refusal) -> problems.answer(refusal);
        };
    }

    private static String typeOf(Output output) {
        return switch (output) {
            case Output.Pdf pdf -> "application/pdf";
            case Output.Png png -> "image/png";
        };
    }

    // The engine made it, so it is shown where it is; but of a stranger's template, so it runs nothing.
    private static Response answer(InputStream document, String type) {
        return Response.ok(document, type)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
