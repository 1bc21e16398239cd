package io.flashreport.report.dispatch;

import io.flashreport.contracts.Lane;
import io.flashreport.contracts.RenderJob;
import io.flashreport.contracts.Topics;
import io.flashreport.report.trace.ReportTraces;
import io.flashreport.tracing.TraceParent;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.smallrye.reactive.messaging.kafka.Record;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/** Sends jobs to the topic of their lane and waits until Kafka has them safely. */
@ApplicationScoped
class JobSender {
    private static final Logger LOG = Logger.getLogger(JobSender.class);

    /** More than a batch, for what Kafka took too long with. */
    private static final int BUFFER = 4096;

    private final Emitter<Record<String, RenderJob>> fast;
    private final Emitter<Record<String, RenderJob>> heavy;
    private final DispatchConfig config;
    private final ReportTraces traces;

    JobSender(
            @Channel("jobs-fast") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = BUFFER)
                    Emitter<Record<String, RenderJob>> fast,
            @Channel("jobs-heavy") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = BUFFER)
                    Emitter<Record<String, RenderJob>> heavy,
            DispatchConfig config,
            ReportTraces traces) {
        this.fast = fast;
        this.heavy = heavy;
        this.config = config;
        this.traces = traces;
    }

    /** Returns the jobs that were acknowledged in time; the outcome of the others is unknown. */
    List<RenderJob> send(List<Outgoing> jobs) {
        var sent = new LinkedHashMap<RenderJob, CompletableFuture<Void>>();
        for (var outgoing : jobs) sent.put(outgoing.job(), send(outgoing));
        var all = CompletableFuture.allOf(sent.values().toArray(CompletableFuture<?>[]::new));
        try {
            all.get(config.acknowledgeWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("Kafka did not take all of %d jobs, they are sent again: %s", jobs.size(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return acknowledged(sent);
    }

    private CompletableFuture<Void> send(Outgoing outgoing) {
        var job = outgoing.job();
        var span = traces.sending(job.reportId(), Topics.jobsOf(job.lane()), outgoing.parent());
        var outcome = new CompletableFuture<Void>();
        emitter(job.lane()).send(message(job, span, outcome));
        return outcome.whenComplete((_, failure) -> {
            if (failure != null) span.setStatus(StatusCode.ERROR);
            span.end();
        });
    }

    private static Message<Record<String, RenderJob>> message(
            RenderJob job, Span span, CompletableFuture<Void> outcome) {
        var headers = OutgoingKafkaRecordMetadata.<String>builder()
                .withHeaders(TraceParent.headersOf(span))
                .build();
        return Message.of(
                Record.of(job.reportId().toString(), job),
                Metadata.of(headers),
                () -> {
                    outcome.complete(null);
                    return outcome;
                },
                failure -> {
                    outcome.completeExceptionally(failure);
                    return CompletableFuture.completedFuture(null);
                });
    }

    private static List<RenderJob> acknowledged(Map<RenderJob, CompletableFuture<Void>> sent) {
        var acknowledged = new ArrayList<RenderJob>();
        sent.forEach((job, outcome) -> {
            if (outcome.isDone() && !outcome.isCompletedExceptionally()) acknowledged.add(job);
        });
        return acknowledged;
    }

    private Emitter<Record<String, RenderJob>> emitter(Lane lane) {
        return switch (lane) {
            case FAST -> fast;
            case HEAVY -> heavy;
        };
    }
}
