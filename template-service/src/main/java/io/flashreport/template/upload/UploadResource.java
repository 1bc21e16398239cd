package io.flashreport.template.upload;

import io.flashreport.template.catalog.TemplateName;
import io.flashreport.template.catalog.VersionBody;
import io.flashreport.template.storage.StorageUnavailableException;
import io.flashreport.template.wire.Caller;
import io.flashreport.template.wire.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/api/v2/templates")
@RolesAllowed({"client", "owner", "member"})
@RunOnVirtualThread
public class UploadResource {
    private final Reception reception;
    private final Problems problems;
    private final Caller caller;

    UploadResource(Reception reception, Problems problems, Caller caller) {
        this.reception = reception;
        this.problems = problems;
        this.caller = caller;
    }

    /** A JRXML file or a ZIP file as the body. */
    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response upload(
            @PathParam("name") String name,
            @QueryParam("main") @Nullable String main,
            @QueryParam("current") @Nullable String current,
            @QueryParam("dryRun") @Nullable String dryRun,
            InputStream body)
            throws IOException, SQLException, StorageUnavailableException, InterruptedException {
        var request = request(name, main, current, dryRun);
        var outcome = reception.receive(
                request,
                (parcel, workspace) -> parcel.addBody(Reception.spool(body, workspace.file("body")), request.name()));
        return answer(outcome, problems);
    }

    /** Any number of files, each under its own name. */
    @PUT
    @Path("{name}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response uploadParts(
            @PathParam("name") String name,
            @QueryParam("main") @Nullable String main,
            @QueryParam("current") @Nullable String current,
            @QueryParam("dryRun") @Nullable String dryRun,
            @RestForm(FileUpload.ALL) List<FileUpload> files)
            throws IOException, SQLException, StorageUnavailableException, InterruptedException {
        var outcome = reception.receive(request(name, main, current, dryRun), (parcel, workspace) -> {
            for (var file : files) parcel.addNamed(file.fileName(), file.uploadedFile());
        });
        return answer(outcome, problems);
    }

    private UploadRequest request(
            String name, @Nullable String main, @Nullable String current, @Nullable String dryRun) {
        return new UploadRequest(
                caller.account(),
                TemplateName.normalised(name),
                main == null || main.isEmpty() ? null : main,
                null,
                !"false".equals(current),
                "true".equals(dryRun),
                caller.inertOnly(),
                caller.who());
    }

    /** The same for everything that makes versions. */
    public static Response answer(UploadOutcome outcome, Problems problems) {
        return switch (outcome) {
            case UploadOutcome.Stored(var version) ->
                Response.status(Response.Status.CREATED)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(VersionBody.of(version))
                        .build();
            case UploadOutcome.Unchanged(var version) -> ok(VersionBody.of(version));
            case UploadOutcome.Checked(var body) -> ok(body);
            case UploadOutcome.Faulty faulty -> problems.refused(faulty.summary(), faulty.findings());
            case UploadOutcome.Refused(var refusal) -> problems.answer(refusal);
        };
    }

    private static Response ok(VersionBody body) {
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
