package io.flashreport.template.upload;

import io.flashreport.template.catalog.Catalog;
import io.flashreport.template.catalog.Version;
import io.flashreport.template.storage.StorageUnavailableException;
import io.flashreport.template.storage.TemplateStorage;
import io.flashreport.template.wire.Caller;
import io.flashreport.template.wire.ProblemKind;
import io.flashreport.template.wire.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Single files of the current version: each change makes a new one. */
@Path("/api/v2/templates")
@RolesAllowed({"client", "owner", "member"})
@RunOnVirtualThread
class FilesResource {
    private final Reception reception;
    private final Catalog catalog;
    private final TemplateStorage storage;
    private final Problems problems;
    private final Caller caller;

    FilesResource(Reception reception, Catalog catalog, TemplateStorage storage, Problems problems, Caller caller) {
        this.reception = reception;
        this.catalog = catalog;
        this.storage = storage;
        this.problems = problems;
        this.caller = caller;
    }

    @PUT
    @Path("{name}/files/{path:.+}")
    public Response put(@PathParam("name") String name, @PathParam("path") String path, InputStream body)
            throws IOException, SQLException, StorageUnavailableException, InterruptedException {
        return change(
                name, null, (parcel, workspace) -> parcel.replace(path, Reception.spool(body, workspace.file("body"))));
    }

    @DELETE
    @Path("{name}/files/{path:.+}")
    public Response delete(@PathParam("name") String name, @PathParam("path") String path)
            throws IOException, SQLException, StorageUnavailableException, InterruptedException {
        return change(name, path, (parcel, workspace) -> parcel.remove(path));
    }

    private Response change(String name, @Nullable String without, Reception.Packing change)
            throws IOException, SQLException, StorageUnavailableException, InterruptedException {
        var found = catalog.current(caller.account(), name);
        if (found.isEmpty()) return problems.answer(ProblemKind.NOT_FOUND, Catalog.unknown(name, Catalog.CURRENT));
        var base = found.get();
        if (without != null
                && base.contents().files().stream()
                        .noneMatch(file -> file.path().equals(without)))
            return problems.answer(
                    ProblemKind.NOT_FOUND, "The current version of '%s' has no file '%s'.".formatted(name, without));
        var outcome = reception.receive(request(base, without), (parcel, workspace) -> {
            var original = workspace.file("base.zip");
            storage.fetch(base.stored().originalKey(), original);
            parcel.addArchive(original);
            change.into(parcel, workspace);
        });
        return UploadResource.answer(outcome, problems);
    }

    private UploadRequest request(Version base, @Nullable String without) {
        String main = base.contents().main();
        return new UploadRequest(
                caller.account(),
                base.name(),
                main.equals(without) ? null : main,
                base.number(),
                true,
                false,
                caller.inertOnly(),
                caller.who());
    }
}
