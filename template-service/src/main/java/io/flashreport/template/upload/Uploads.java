package io.flashreport.template.upload;

import io.flashreport.template.catalog.Addition;
import io.flashreport.template.catalog.AdditionStore;
import io.flashreport.template.catalog.Catalog;
import io.flashreport.template.catalog.Contents;
import io.flashreport.template.catalog.Finding;
import io.flashreport.template.catalog.NewVersion;
import io.flashreport.template.catalog.StoredPackage;
import io.flashreport.template.catalog.TemplateId;
import io.flashreport.template.catalog.Version;
import io.flashreport.template.catalog.VersionBody;
import io.flashreport.template.check.CheckResult;
import io.flashreport.template.check.Checks;
import io.flashreport.template.check.Question;
import io.flashreport.template.check.SampleData;
import io.flashreport.template.engine.Workspace;
import io.flashreport.template.sample.Samples;
import io.flashreport.template.storage.StorageUnavailableException;
import io.flashreport.template.wire.ProblemKind;
import io.flashreport.template.wire.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a version of an upload: what it is, whether it is new, whether it is good, and then where it is kept. */
@ApplicationScoped
class Uploads {
    private final Catalog catalog;
    private final Samples samples;
    private final Checks checks;
    private final VersionObjects objects;
    private final AdditionStore additions;
    private final Clock clock;

    Uploads(
            Catalog catalog,
            Samples samples,
            Checks checks,
            VersionObjects objects,
            AdditionStore additions,
            Clock clock) {
        this.catalog = catalog;
        this.samples = samples;
        this.checks = checks;
        this.objects = objects;
        this.additions = additions;
        this.clock = clock;
    }

    UploadOutcome take(UploadRequest request, Parcel parcel, Workspace workspace)
            throws IOException, SQLException, StorageUnavailableException, InterruptedException {
        var notes = new ArrayList<Finding>();
        Original original;
        try {
            original = OriginalWriter.write(parcel.files(notes), workspace.file("original.zip"));
        } catch (UnacceptableException e) {
            return new UploadOutcome.Refused(new Refusal(ProblemKind.INVALID_UPLOAD, e.words()));
        }
        var current = catalog.current(request.account(), request.name());
        if (!request.dryRun() && current.isPresent() && isSame(current.get(), original, request.main()))
            return new UploadOutcome.Unchanged(current.get());
        return check(request, original, notes, current.map(Version::templateId), workspace);
    }

    /** What the gate knows under other lists only is checked anew, and becomes another version. */
    private static boolean isSame(Version current, Original original, @Nullable String main) {
        return current.contents().ruling().isOfToday()
                && current.stored().originalSha256().equals(original.sha256())
                && (main == null || main.equals(current.contents().main()));
    }

    private UploadOutcome check(
            UploadRequest request,
            Original original,
            List<Finding> notes,
            Optional<TemplateId> template,
            Workspace workspace)
            throws IOException, SQLException, StorageUnavailableException, InterruptedException {
        SampleData sample = template.isEmpty()
                ? null
                : samples.fetch(template.get(), workspace).orElse(null);
        Path result = workspace.file("package.zip");
        var checked = checks.check(
                new Question(request.account(), request.inertOnly(), original.archive(), request.main(), sample),
                result);
        return switch (checked) {
            case CheckResult.Failed(var findings) -> new UploadOutcome.Faulty(together(findings, notes));
            case CheckResult.NotChecked(var refusal) -> new UploadOutcome.Refused(refusal);
            case CheckResult.Passed passed -> {
                var contents = new Contents(
                        passed.main(),
                        passed.origin(),
                        passed.ruling(),
                        original.files(),
                        passed.parameters(),
                        together(passed.findings(), notes));
                yield request.dryRun()
                        ? new UploadOutcome.Checked(VersionBody.ofCheck(
                                request.name(), VersionObjects.sha256(result), VersionObjects.bytes(result), contents))
                        : store(request, original, result, contents, template);
            }
        };
    }

    private UploadOutcome store(
            UploadRequest request, Original original, Path result, Contents contents, Optional<TemplateId> template)
            throws IOException, SQLException, StorageUnavailableException {
        var id = template.orElseGet(() -> new TemplateId(UUID.randomUUID()));
        StoredPackage stored = objects.store(request.account(), id, original, result);
        var addition = add(new NewVersion(
                request.account(),
                id,
                request.name(),
                stored,
                contents,
                request.base(),
                request.makeCurrent(),
                // As precise as the database.
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                request.by()));
        if (!(addition instanceof Addition.Added)) objects.remove(stored);
        return switch (addition) {
            case Addition.Added(var version) -> new UploadOutcome.Stored(version);
            case Addition.Unchanged(var version) -> new UploadOutcome.Unchanged(version);
            case Addition.Overtaken() ->
                new UploadOutcome.Refused(new Refusal(
                        ProblemKind.CONFLICT,
                        "Meanwhile another version has become the current one: send the change again."));
        };
    }

    private Addition add(NewVersion version) throws SQLException {
        try {
            return additions.add(version);
        } catch (SQLException e) {
            // Only these come surely before the commit; after any other failure a row may refer to the objects.
            objects.remove(version.stored());
            throw e;
        }
    }

    private static List<Finding> together(List<Finding> findings, List<Finding> notes) {
        var all = new ArrayList<>(findings);
        all.addAll(notes);
        return all;
    }
}
