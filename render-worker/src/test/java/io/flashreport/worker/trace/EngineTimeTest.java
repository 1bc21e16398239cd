package io.flashreport.worker.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.host.RenderOutcome;
import io.flashreport.engine.protocol.FromEngine.Phase;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a trace has of the time with an engine, whatever the engine tells. */
class EngineTimeTest {
    private static final Instant BEGAN = Instant.parse("2026-11-27T12:00:00Z");

    private final InMemorySpanExporter exported = InMemorySpanExporter.create();
    private final SdkTracerProvider tracing = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(exported))
            .build();
    private final HandClock clock = new HandClock();
    private final EngineTime engineTime = new EngineTime(new JobTraces(tracing.get("test")), clock);

    @Test
    void phasesFollowEachOtherAndTheLastEndsWithTheEngine() throws InterruptedException {
        renderWithin("work", new Phase("fill", 30), new Phase("export", 20));

        assertThat(told("fill", "export", "engine")).containsExactly("fill 50-80", "export 80-100", "engine 0-100");
        assertThat(exported.getFinishedSpanItems())
                .filteredOn(span -> !List.of("engine", "work").contains(span.getName()))
                .allSatisfy(span -> assertThat(span.getParentSpanId())
                        .isEqualTo(only("engine").getSpanId()));
        assertThat(only("engine").getParentSpanId()).isEqualTo(only("work").getSpanId());
    }

    @Test
    void noPhaseBeginsBeforeTheEngineHadTheJobAndNoneBringsItsOwnName() throws InterruptedException {
        renderWithin("work", new Phase("<script>", Long.MAX_VALUE), new Phase("fill", Long.MAX_VALUE));

        assertThat(told("other", "fill")).containsExactly("other 0-0", "fill 0-100");
    }

    @Test
    void whatIsNotTracedYetStaysSo() throws InterruptedException {
        render(new Phase("fill", 30));

        assertThat(exported.getFinishedSpanItems()).isEmpty();
    }

    private void renderWithin(String name, Phase... phases) throws InterruptedException {
        Span around = tracing.get("test").spanBuilder(name).startSpan();
        try (var _ = around.makeCurrent()) {
            render(phases);
        } finally {
            around.end();
        }
    }

    private void render(Phase... phases) throws InterruptedException {
        engineTime.of(() -> {
            clock.millis += 100;
            return new RenderOutcome.Rendered(1, 1, 1, List.of(phases));
        });
    }

    /** Name, begin and end in milliseconds since the engine had the job. */
    private List<String> told(String... names) {
        return List.of(names).stream()
                .map(this::only)
                .map(span ->
                        span.getName() + " " + since(span.getStartEpochNanos()) + "-" + since(span.getEndEpochNanos()))
                .toList();
    }

    private static long since(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos) - BEGAN.toEpochMilli();
    }

    private SpanData only(String name) {
        var found = exported.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .toList();
        assertThat(found).as(name).hasSize(1);
        return found.getFirst();
    }

    private static final class HandClock extends Clock {
        private long millis = BEGAN.toEpochMilli();

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
