package io.flashreport.template.preview;

import io.flashreport.contracts.AccountId;
import io.flashreport.engine.host.EngineJob;
import io.flashreport.engine.host.RenderOutcome;
import io.flashreport.engine.protocol.ToEngine;
import io.flashreport.template.catalog.Version;
import io.flashreport.template.check.SampleData;
import io.flashreport.template.engine.Engines;
import io.flashreport.template.engine.Turn;
import io.flashreport.template.engine.Workspace;
import io.flashreport.template.sample.Samples;
import io.flashreport.template.storage.StorageUnavailableException;
import io.flashreport.template.storage.TemplateStorage;
import io.flashreport.template.wire.ProblemKind;
import io.flashreport.template.wire.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Renders versions of templates with data of the caller's, with their sample data, or with none. */
@ApplicationScoped
class Previews {
    private final Engines engines;
    private final TemplateStorage storage;
    private final Samples samples;
    private final PreviewConfig config;
    private final MeterRegistry meters;

    Previews(Engines engines, TemplateStorage storage, Samples samples, PreviewConfig config, MeterRegistry meters) {
        this.engines = engines;
        this.storage = storage;
        this.samples = samples;
        this.config = config;
        this.meters = meters;
    }

    /** @param sent the caller's data, null for the sample data of the template or, without any, for empty data */
    PreviewOutcome make(AccountId account, Version version, Wish wish, @Nullable SampleData sent, Workspace workspace)
            throws IOException, SQLException, StorageUnavailableException, InterruptedException {
        Path packageFile = workspace.file("package.zip");
        storage.fetch(version.stored().packageKey(), packageFile);
        var data = sent == null ? ownData(version, packageFile, workspace) : sent;
        Path document = workspace.file("document");
        try (var sink = new BufferedOutputStream(Files.newOutputStream(document))) {
            var turn = engines.render(account, job(account, version, wish, data, packageFile), sink);
            sink.flush();
            return switch (turn) {
                case Turn.Taken<RenderOutcome>(var outcome) -> outcome(outcome, document);
                case Turn.Denied<RenderOutcome>(var refusal) -> {
                    count(refusal.kind().slug());
                    yield new PreviewOutcome.NotMade(refusal);
                }
            };
        }
    }

    private SampleData ownData(Version version, Path packageFile, Workspace workspace)
            throws IOException, SQLException, StorageUnavailableException {
        var sample = samples.fetch(version.templateId(), workspace);
        return sample.isPresent()
                ? sample.get()
                : EmptyData.of(packageFile, version.contents().main(), workspace.file("empty"));
    }

    private EngineJob job(AccountId account, Version version, Wish wish, SampleData data, Path packageFile) {
        var template = new ToEngine.Template(
                account.toString(),
                version.stored().sha256(),
                version.stored().bytes(),
                version.contents().ruling().holding(),
                wish.arguments());
        var render = new ToEngine.Render(
                version.name(),
                data.format(),
                template,
                wish.locale(),
                wish.timeZone(),
                wish.output(),
                config.maxPages(),
                config.maxBytes().asLongValue());
        return new EngineJob(
                render,
                () -> Files.newInputStream(data.file()),
                () -> Files.newInputStream(packageFile),
                config.timeLimit());
    }

    private PreviewOutcome outcome(RenderOutcome outcome, Path document) throws IOException {
        return switch (outcome) {
            case RenderOutcome.Rendered rendered -> {
                count("made");
                // The stream reads on after the file has lost its name.
                yield new PreviewOutcome.Made(Files.newInputStream(document));
            }
            case RenderOutcome.RenderFailed failed -> {
                count(failed.failure().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                yield switch (failed.failure()) {
                    case NO_ENGINE, POOL_CLOSED, DATA_UNAVAILABLE ->
                        new PreviewOutcome.NotMade(new Refusal(
                                ProblemKind.UNAVAILABLE,
                                "The preview could not be made now: try again.",
                                Duration.ofSeconds(5)));
                    case MALFORMED_DATA, TEMPLATE -> new PreviewOutcome.Failed(failed.message(), true);
                    case TIME_LIMIT,
                            CPU_LIMIT,
                            MEMORY_LIMIT,
                            PAGE_LIMIT,
                            RECORD_LIMIT,
                            OUTPUT_LIMIT,
                            POLICY,
                            ENGINE_CRASHED,
                            INTERNAL -> new PreviewOutcome.Failed(failed.message(), false);
                };
            }
        };
    }

    private void count(String outcome) {
        meters.counter("flashreport.template.previews", "outcome", outcome).increment();
    }
}
