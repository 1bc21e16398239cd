package io.flashreport.worker.trace;

import io.flashreport.contracts.RenderJob;
import io.flashreport.contracts.Topics;
import io.flashreport.tracing.TraceParent;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The work on jobs in the traces of their reports. A worker begins no trace: what is not traced yet stays so. */
@ApplicationScoped
public class JobTraces {
    /** By this one finds the trace of a report. */
    private static final AttributeKey<String> REPORT = AttributeKey.stringKey("report.id");

    private static final AttributeKey<Long> ATTEMPT = AttributeKey.longKey("report.attempt");

    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("report.outcome");

    private final Tracer tracer;

    JobTraces(Tracer tracer) {
        this.tracer = tracer;
    }

    /** All that is done for a job; whoever asks ends the span. */
    public Span working(RenderJob job, @Nullable TraceParent parent) {
        if (parent == null) return Span.getInvalid();
        return tracer.spanBuilder(Topics.jobsOf(job.lane()) + " process")
                .setParent(parent.context())
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute(REPORT, job.reportId().toString())
                .setAttribute(ATTEMPT, (long) job.attempt())
                .startSpan();
    }

    /** What became of the work. */
    public void note(Span span, String outcome, boolean failed) {
        span.setAttribute(OUTCOME, outcome);
        if (failed) span.setStatus(StatusCode.ERROR);
    }

    /** A result on its way to Kafka; whoever asks ends the span. */
    public Span telling() {
        if (!isTraced()) return Span.getInvalid();
        return tracer.spanBuilder(Topics.RENDER_RESULTS + " publish")
                .setSpanKind(SpanKind.PRODUCER)
                .startSpan();
    }

    /** A part of the work under way on this thread; whoever asks ends the span. */
    Span part(String name, Instant began) {
        return isTraced() ? tracer.spanBuilder(name).setStartTimestamp(began).startSpan() : Span.getInvalid();
    }

    private static boolean isTraced() {
        return Span.current().getSpanContext().isValid();
    }
}
