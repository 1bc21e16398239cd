package io.flashreport.template.download;

import io.flashreport.template.catalog.Catalog;
import io.flashreport.template.download.VersionFiles.Content;
import io.flashreport.template.download.VersionFiles.Side;
import io.flashreport.template.storage.StorageUnavailableException;
import io.flashreport.template.wire.Caller;
import io.flashreport.template.wire.ProblemKind;
import io.flashreport.template.wire.Problems;
import io.flashreport.template.wire.StrangersFile;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;

@Path("/api/v2/templates")
@RolesAllowed({"client", "user"})
@RunOnVirtualThread
class DownloadResource {
    private final Catalog catalog;
    private final VersionFiles files;
    private final Caller caller;
    private final Problems problems;

    DownloadResource(Catalog catalog, VersionFiles files, Caller caller, Problems problems) {
        this.catalog = catalog;
        this.files = files;
        this.caller = caller;
        this.problems = problems;
    }

    @GET
    @Path("{name}/versions/{number}/original")
    public Response original(@PathParam("name") String name, @PathParam("number") String number)
            throws IOException, SQLException, StorageUnavailableException {
        return whole(name, number, Side.ORIGINAL);
    }

    @GET
    @Path("{name}/versions/{number}/result")
    public Response result(@PathParam("name") String name, @PathParam("number") String number)
            throws IOException, SQLException, StorageUnavailableException {
        return whole(name, number, Side.RESULT);
    }

    private Response whole(String name, String number, Side side)
            throws IOException, SQLException, StorageUnavailableException {
        var version = catalog.find(caller.account(), name, number);
        return version.isPresent() ? answer(files.whole(version.get(), side)) : unknown(name, number);
    }

    @GET
    @Path("{name}/versions/{number}/files/{path:.+}")
    public Response file(
            @PathParam("name") String name,
            @PathParam("number") String number,
            @PathParam("path") String path,
            @QueryParam("of") @DefaultValue("original") String of)
            throws IOException, SQLException, StorageUnavailableException {
        if (!of.equals("original") && !of.equals("result"))
            return problems.answer(ProblemKind.INVALID_REQUEST, "of must be 'original' or 'result', was '" + of + "'.");
        var version = catalog.find(caller.account(), name, number);
        if (version.isEmpty()) return unknown(name, number);
        var file = files.one(version.get(), of.equals("result") ? Side.RESULT : Side.ORIGINAL, path);
        return file.map(DownloadResource::answer)
                .orElseGet(() -> problems.answer(
                        ProblemKind.NOT_FOUND,
                        "Version %d of '%s' has no file '%s'."
                                .formatted(version.get().number(), name, path)));
    }

    @GET
    @Path("{name}/versions/{number}/report")
    public Response report(@PathParam("name") String name, @PathParam("number") String number) throws SQLException {
        var version = catalog.find(caller.account(), name, number);
        if (version.isEmpty()) return unknown(name, number);
        return Response.ok(FindingsText.of(version.get()), MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private Response unknown(String name, String number) {
        return problems.answer(ProblemKind.NOT_FOUND, Catalog.unknown(name, number));
    }

    private static Response answer(Content content) {
        return StrangersFile.answer(content.stream(), content.name());
    }
}
