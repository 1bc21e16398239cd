package io.flashreport.report.trace;

import io.flashreport.contracts.ReportId;
import io.flashreport.contracts.Topics;
import io.flashreport.tracing.TraceParent;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The way of a report beyond the requests that concern it, as far as the request that created it was traced. */
@ApplicationScoped
public class ReportTraces {
    /** By this one finds the trace of a report. */
    private static final AttributeKey<String> REPORT = AttributeKey.stringKey("report.id");

    private final Tracer tracer;

    ReportTraces(Tracer tracer) {
        this.tracer = tracer;
    }

    /** Says that the request under way made this report. */
    public void accepted(ReportId report) {
        Span.current().setAttribute(REPORT, report.toString());
    }

    /** A job on its way to Kafka; whoever asks ends the span. */
    public Span sending(ReportId report, String topic, @Nullable TraceParent parent) {
        return begin(report, topic + " publish", SpanKind.PRODUCER, parent);
    }

    /** A worker's word on a report, being settled; whoever asks ends the span. */
    public Span settling(ReportId report, Headers headers) {
        return begin(report, Topics.RENDER_RESULTS + " process", SpanKind.CONSUMER, TraceParent.of(headers));
    }

    private Span begin(ReportId report, String name, SpanKind kind, @Nullable TraceParent parent) {
        if (parent == null) return Span.getInvalid();
        return tracer.spanBuilder(name)
                .setParent(parent.context())
                .setSpanKind(kind)
                .setAttribute(REPORT, report.toString())
                .startSpan();
    }
}
