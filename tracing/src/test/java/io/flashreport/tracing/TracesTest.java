package io.flashreport.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.semconv.UrlAttributes;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TracesTest {
    private final InMemorySpanExporter told = InMemorySpanExporter.create();

    @AutoClose
    private final OpenTelemetrySdk telemetry = telemetry(Sampler.alwaysOn());

    @Test
    void aTraceGoesOnBehindARecord() {
        Span sending = span(telemetry, "sending");
        TraceParent parent = TraceParent.of(TraceParent.headersOf(sending));
        assertThat(parent).isNotNull().isEqualTo(TraceParent.of(sending));

        telemetry
                .getTracer("test")
                .spanBuilder("taking")
                .setParent(parent.context())
                .startSpan()
                .end();

        assertThat(told.getFinishedSpanItems()).singleElement().satisfies(taking -> {
            assertThat(taking.getTraceId()).isEqualTo(sending.getSpanContext().getTraceId());
            assertThat(taking.getParentSpanId())
                    .isEqualTo(sending.getSpanContext().getSpanId());
        });
    }

    @Test
    void whatIsNotExportedLeavesNothingBehind() {
        try (OpenTelemetrySdk silent = telemetry(Sampler.alwaysOff())) {
            Span span = span(silent, "unseen");
            assertThat(TraceParent.of(span)).isNull();
            assertThat(TraceParent.headersOf(span)).isEmpty();
        }
        assertThat(TraceParent.of(new RecordHeaders())).isNull();
    }

    @Test
    void queriesAreKeptOut() {
        telemetry
                .getTracer("test")
                .spanBuilder("GET")
                .setAttribute(UrlAttributes.URL_QUERY, "title=Secret")
                .setAttribute(UrlAttributes.URL_FULL, "http://storage/documents/1?X-Amz-Signature=secret")
                .startSpan()
                .end();

        assertThat(told.getFinishedSpanItems())
                .singleElement()
                .extracting(SpanData::getAttributes)
                .satisfies(attributes -> {
                    assertThat(attributes.get(UrlAttributes.URL_QUERY)).isEmpty();
                    assertThat(attributes.get(UrlAttributes.URL_FULL)).isEqualTo("http://storage/documents/1");
                });
    }

    private static Span span(OpenTelemetrySdk telemetry, String name) {
        return telemetry.getTracer("test").spanBuilder(name).startSpan();
    }

    private OpenTelemetrySdk telemetry(Sampler sampler) {
        return OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder()
                        .setSampler(sampler)
                        .addSpanProcessor(new QueriesKeptOut())
                        .addSpanProcessor(SimpleSpanProcessor.create(told))
                        .build())
                .build();
    }
}
