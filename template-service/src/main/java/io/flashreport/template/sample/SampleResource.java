package io.flashreport.template.sample;

import io.flashreport.engine.protocol.FindingKind;
import io.flashreport.engine.protocol.FromEngine.Severity;
import io.flashreport.template.catalog.Catalog;
import io.flashreport.template.catalog.Finding;
import io.flashreport.template.catalog.Version;
import io.flashreport.template.check.CheckResult;
import io.flashreport.template.check.Checks;
import io.flashreport.template.check.Question;
import io.flashreport.template.check.SampleData;
import io.flashreport.template.engine.Engines;
import io.flashreport.template.engine.Workspace;
import io.flashreport.template.storage.StorageUnavailableException;
import io.flashreport.template.storage.TemplateStorage;
import io.flashreport.template.wire.BodyLimit;
import io.flashreport.template.wire.Caller;
import io.flashreport.template.wire.ProblemKind;
import io.flashreport.template.wire.Problems;
import io.flashreport.template.wire.StrangersFile;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

@Path("/api/v2/templates")
@RunOnVirtualThread
class SampleResource {
    private final Catalog catalog;
    private final Samples samples;
    private final Checks checks;
    private final Engines engines;
    private final TemplateStorage storage;
    private final Caller caller;
    private final Problems problems;

    SampleResource(
            Catalog catalog,
            Samples samples,
            Checks checks,
            Engines engines,
            TemplateStorage storage,
            Caller caller,
            Problems problems) {
        this.catalog = catalog;
        this.samples = samples;
        this.checks = checks;
        this.engines = engines;
        this.storage = storage;
        this.caller = caller;
        this.problems = problems;
    }

    /** What the check of the current version against the sample data found. */
    record Checked(List<Finding> findings) {}

    @PUT
    @Path("{name}/sample")
    @RolesAllowed({"client", "owner", "member"})
    public Response put(@PathParam("name") String name, InputStream body, RoutingContext request)
            throws IOException, SQLException, StorageUnavailableException, InterruptedException {
        var version = catalog.current(caller.account(), name);
        if (version.isEmpty()) return unknown(name);
        try (var workspace = engines.workspace()) {
            return switch (DataReader.read(body, BodyLimit.contentType(request), workspace.file("sample"))) {
                case DataReader.Reading.Data(var data) -> put(version.get(), data, workspace);
                case DataReader.Reading.Nothing() ->
                    problems.answer(ProblemKind.INVALID_REQUEST, "The body is empty: send JSON, XML or CSV.");
                case DataReader.Reading.Refused(var refusal) -> problems.answer(refusal);
            };
        }
    }

    private Response put(Version version, SampleData data, Workspace workspace)
            throws IOException, SQLException, StorageUnavailableException, InterruptedException {
        var original = workspace.file("original.zip");
        storage.fetch(version.stored().originalKey(), original);
        var verdict = checks.check(
                new Question(
                        caller.account(),
                        caller.inertOnly(),
                        original,
                        version.contents().main(),
                        data),
                workspace.file("package.zip"));
        return switch (verdict) {
            case CheckResult.NotChecked(var refusal) -> problems.answer(refusal);
            case CheckResult.Passed passed -> keep(version, data, passed.findings());
            case CheckResult.Failed failed -> {
                var malformed = failed.findings().stream()
                        // With a file it is about the template, which cannot be filled with data that is well-formed.
                        .filter(it -> it.kind() == FindingKind.SAMPLE
                                && it.severity() == Severity.ERROR
                                && it.file().isEmpty())
                        .findFirst();
                yield malformed.isPresent()
                        ? problems.answer(
                                ProblemKind.MALFORMED_DATA, malformed.get().message())
                        : keep(version, data, failed.findings());
            }
        };
    }

    private Response keep(Version version, SampleData data, List<Finding> findings)
            throws SQLException, StorageUnavailableException {
        samples.put(caller.account(), version.templateId(), data);
        return Response.ok(new Checked(findings), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @GET
    @Path("{name}/sample")
    @RolesAllowed({"client", "user"})
    public Response get(@PathParam("name") String name) throws IOException, SQLException, StorageUnavailableException {
        var version = catalog.current(caller.account(), name);
        if (version.isEmpty()) return unknown(name);
        try (var workspace = engines.workspace()) {
            var data = samples.fetch(version.get().templateId(), workspace);
            if (data.isEmpty()) return noSample(name);
            String format = data.get().format().format().name().toLowerCase(Locale.ROOT);
            // The stream reads on after the file has lost its name.
            return StrangersFile.answer(
                    Files.newInputStream(data.get().file()), version.get().name() + "-sample." + format);
        }
    }

    @DELETE
    @Path("{name}/sample")
    @RolesAllowed({"client", "owner", "member"})
    public Response delete(@PathParam("name") String name) throws SQLException {
        var version = catalog.current(caller.account(), name);
        if (version.isEmpty()) return unknown(name);
        return samples.delete(version.get().templateId()) ? Response.noContent().build() : noSample(name);
    }

    private Response unknown(String name) {
        return problems.answer(ProblemKind.NOT_FOUND, Catalog.unknown(name, Catalog.CURRENT));
    }

    private Response noSample(String name) {
        return problems.answer(ProblemKind.NOT_FOUND, "The template '" + name + "' has no sample data.");
    }
}
