package io.flashreport.worker.render;

import io.flashreport.contracts.FailureKind;
import io.flashreport.contracts.Lane;
import io.flashreport.contracts.StoredDocument;
import io.flashreport.engine.protocol.FromEngine;
import io.flashreport.worker.trace.KnownPhase;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/** Counts renders and how long they and their parts take. */
@ApplicationScoped
class RenderMeters {
    private static final Duration[] BUCKETS = LongStream.of(
                    10, 25, 50, 75, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 300_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry meters;

    RenderMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(Lane lane, Attempt attempt, Duration took) {
        Timer.builder("flashreport.renders")
                .description("Renders from the job taken to the document stored")
                .tag("lane", tag(lane))
                .tag("outcome", outcome(attempt))
                .serviceLevelObjectives(BUCKETS)
                .register(meters)
                .record(took);
        if (attempt instanceof Attempt.Stored stored) measure(lane, stored.document());
    }

    private void measure(Lane lane, StoredDocument document) {
        DistributionSummary.builder("flashreport.document.pages")
                .description("Pages of the documents that were stored")
                .tag("lane", tag(lane))
                .serviceLevelObjectives(1, 2, 5, 10, 50, 100, 500, 1_000, 10_000)
                .register(meters)
                .record(document.pages());
        DistributionSummary.builder("flashreport.document.size")
                .description("Lengths of the documents that were stored")
                .baseUnit("bytes")
                .tag("lane", tag(lane))
                .serviceLevelObjectives(1e4, 3e4, 1e5, 3e5, 1e6, 1e7, 1e8)
                .register(meters)
                .record((double) document.bytes());
    }

    void phases(Lane lane, List<FromEngine.Phase> phases) {
        for (FromEngine.Phase phase : phases)
            Timer.builder("flashreport.render.phase")
                    .description("Parts of a render, as the engine tells them")
                    .tag("lane", tag(lane))
                    .tag("phase", KnownPhase.nameOf(phase))
                    .register(meters)
                    .record(Duration.ofMillis(phase.millis()));
    }

    /** One of few words, the same in metrics and traces. */
    static String outcome(Attempt attempt) {
        return switch (attempt) {
            case Attempt.Stored stored -> "generated";
            case Attempt.Failed failed -> tag(failed.failure());
            case Attempt.Abandoned abandoned -> "abandoned";
        };
    }

    private static String tag(Lane lane) {
        return lane.name().toLowerCase(Locale.ROOT);
    }

    private static String tag(FailureKind failure) {
        return failure.name().toLowerCase(Locale.ROOT);
    }
}
