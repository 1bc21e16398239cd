package io.flashreport.template.layout;

import io.flashreport.contracts.AccountId;
import io.flashreport.engine.host.EngineJob;
import io.flashreport.engine.host.EngineLayout;
import io.flashreport.engine.host.RenderOutcome;
import io.flashreport.engine.protocol.Logo;
import io.flashreport.engine.protocol.Look;
import io.flashreport.engine.protocol.ToEngine;
import io.flashreport.engine.protocol.ToEngine.Output;
import io.flashreport.template.check.SampleData;
import io.flashreport.template.engine.Engines;
import io.flashreport.template.engine.Turn;
import io.flashreport.template.engine.Workspace;
import io.flashreport.template.look.ResolvedLook;
import io.flashreport.template.look.ResolvedLook.Chart;
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
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Has an engine make the automatic layout of data, or draw it. */
@ApplicationScoped
class Layouts {
    private static final Logger LOG = Logger.getLogger(Layouts.class);

    private final Engines engines;
    private final TemplateStorage storage;
    private final LayoutConfig config;
    private final MeterRegistry meters;

    Layouts(Engines engines, TemplateStorage storage, LayoutConfig config, MeterRegistry meters) {
        this.engines = engines;
        this.storage = storage;
        this.config = config;
        this.meters = meters;
    }

    LayoutOutcome make(AccountId account, Order order, SampleData data, Workspace workspace)
            throws IOException, StorageUnavailableException, InterruptedException {
        var job = new ToEngine.Layout(
                order.title(),
                data.format(),
                order.locale(),
                order.timeZone(),
                look(order.look(), workspace),
                config.maxBytes().asLongValue());
        var layout = new EngineLayout(job, () -> Files.newInputStream(data.file()), config.timeLimit());
        Path jrxml = workspace.file("layout.jrxml");
        LayoutOutcome outcome;
        try (var sink = new BufferedOutputStream(Files.newOutputStream(jrxml))) {
            outcome = switch (engines.layout(account, layout, sink)) {
                case Turn.Taken<RenderOutcome>(var made) -> outcome(made, jrxml);
                case Turn.Denied<RenderOutcome>(var refusal) -> new LayoutOutcome.NotMade(refusal);
            };
        }
        count(outcome);
        return outcome;
    }

    /** The first page of a report in this layout, as PNG. */
    LayoutOutcome draw(AccountId account, Order order, int width, SampleData data, Workspace workspace)
            throws IOException, StorageUnavailableException, InterruptedException {
        var job = new ToEngine.Render(
                order.title(),
                data.format(),
                null,
                order.locale(),
                order.timeZone(),
                look(order.look(), workspace),
                null,
                new Output.Png(1, width),
                Long.MAX_VALUE,
                config.maxPages(),
                config.maxBytes().asLongValue());
        Path picture = workspace.file("layout.png");
        LayoutOutcome outcome;
        try (var sink = new BufferedOutputStream(Files.newOutputStream(picture))) {
            var drawing = new EngineJob(job, () -> Files.newInputStream(data.file()), null, config.timeLimit());
            outcome = switch (engines.render(account, drawing, sink)) {
                case Turn.Taken<RenderOutcome>(var made) -> outcome(made, picture);
                case Turn.Denied<RenderOutcome>(var refusal) -> new LayoutOutcome.NotMade(refusal);
            };
        }
        count(outcome);
        return outcome;
    }

    private Look look(ResolvedLook look, Workspace workspace) throws IOException, StorageUnavailableException {
        return new Look(
                look.accent(),
                look.font(),
                look.paper(),
                look.orientation(),
                logo(look.logo(), workspace),
                look.chart() == Chart.AUTO);
    }

    private @Nullable Logo logo(ResolvedLook.@Nullable LogoRef logo, Workspace workspace)
            throws IOException, StorageUnavailableException {
        if (logo == null) return null;
        Path file = workspace.file("logo");
        storage.fetch(logo.storageKey(), file);
        return new Logo(Files.readAllBytes(file));
    }

    private static LayoutOutcome outcome(RenderOutcome outcome, Path file) {
        return switch (outcome) {
            case RenderOutcome.Rendered rendered -> new LayoutOutcome.Made(file);
            case RenderOutcome.RenderFailed failed -> new LayoutOutcome.NotMade(refusal(failed));
        };
    }

    private static Refusal refusal(RenderOutcome.RenderFailed failed) {
        return switch (failed.failure()) {
            case NO_ENGINE, POOL_CLOSED, DATA_UNAVAILABLE ->
                new Refusal(
                        ProblemKind.UNAVAILABLE, "The layout could not be made now: try again.", Duration.ofSeconds(5));
            case MALFORMED_DATA -> new Refusal(ProblemKind.MALFORMED_DATA, failed.message());
            case TEMPLATE, TIME_LIMIT, CPU_LIMIT, MEMORY_LIMIT, PAGE_LIMIT, RECORD_LIMIT, OUTPUT_LIMIT, POLICY ->
                new Refusal(ProblemKind.LAYOUT_FAILED, failed.message());
            case ENGINE_CRASHED, INTERNAL -> {
                LOG.warnf("A layout ended as %s: %s", failed.failure(), failed.message());
                yield new Refusal(ProblemKind.INTERNAL, "The layout could not be made; the reason is in our log.");
            }
        };
    }

    private void count(LayoutOutcome outcome) {
        String tag = switch (outcome) {
            case LayoutOutcome.Made made -> "made";
            case LayoutOutcome.NotMade not -> not.refusal().kind().slug();
        };
        meters.counter("flashreport.template.layouts", "outcome", tag).increment();
    }
}
