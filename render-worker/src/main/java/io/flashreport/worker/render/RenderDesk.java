package io.flashreport.worker.render;

import io.flashreport.contracts.FailureKind;
import io.flashreport.contracts.RenderEvent;
import io.flashreport.contracts.RenderId;
import io.flashreport.contracts.RenderJob;
import io.flashreport.tracing.TraceParent;
import io.flashreport.worker.event.RenderReporter;
import io.flashreport.worker.storage.ObjectStorage;
import io.flashreport.worker.storage.StorageUnavailableException;
import io.flashreport.worker.trace.JobTraces;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Where a job is worked on from its start to the moment when Kafka has its result. */
@ApplicationScoped
public class RenderDesk {
    private static final Logger LOG = Logger.getLogger(RenderDesk.class);
    private static final String LOG_TYPE = "text/plain; charset=utf-8";

    private final Rendering rendering;
    private final RenderReporter reporter;
    private final ObjectStorage storage;
    private final RenderMeters meters;
    private final JobTraces traces;
    private final Clock clock;

    RenderDesk(
            Rendering rendering,
            RenderReporter reporter,
            ObjectStorage storage,
            RenderMeters meters,
            JobTraces traces,
            Clock clock) {
        this.rendering = rendering;
        this.reporter = reporter;
        this.storage = storage;
        this.meters = meters;
        this.traces = traces;
        this.clock = clock;
    }

    /** Works on a job; true when its result was told, false when another worker shall have the job. */
    public boolean work(RenderJob job, @Nullable TraceParent parent) throws InterruptedException {
        var renderId = new RenderId(UUID.randomUUID());
        Instant start = clock.instant();
        var span = traces.working(job, parent);
        try (var _ = span.makeCurrent();
                var _ = new LogContext(job);
                var _ = reporter.begin(job, renderId)) {
            var log = new GenerationLog(job, clock);
            Attempt attempt = attempt(job, renderId, log);
            traces.note(span, RenderMeters.outcome(attempt), attempt instanceof Attempt.Failed);
            RenderEvent.@Nullable OfRender end = conclude(job, renderId, attempt, log);
            meters.count(job.lane(), attempt, Duration.between(start, clock.instant()));
            return end != null && reporter.tell(end);
        } finally {
            span.end();
        }
    }

    private Attempt attempt(RenderJob job, RenderId renderId, GenerationLog log) throws InterruptedException {
        try {
            return rendering.render(job, renderId, log);
        } catch (RuntimeException e) {
            LOG.errorf(e, "a defect of this worker reportId=%s attempt=%d", job.reportId(), job.attempt());
            return new Attempt.Failed(FailureKind.INTERNAL, "Something went wrong inside the service.");
        }
    }

    private RenderEvent.@Nullable OfRender conclude(
            RenderJob job, RenderId renderId, Attempt attempt, GenerationLog log) {
        return switch (attempt) {
            case Attempt.Abandoned abandoned -> null;
            case Attempt.Failed failed -> failed(job, renderId, failed, log);
            case Attempt.Stored stored -> {
                log.succeeded(stored);
                String logKey = store(job, renderId, log);
                yield logKey != null
                        ? succeeded(job, renderId, stored, logKey)
                        : failed(job, renderId, withoutLog(), log);
            }
        };
    }

    private RenderEvent.OfRender succeeded(RenderJob job, RenderId renderId, Attempt.Stored stored, String logKey) {
        LOG.infof(
                "generated reportId=%s attempt=%d pages=%d bytes=%d",
                job.reportId(),
                job.attempt(),
                stored.document().pages(),
                stored.document().bytes());
        return new RenderEvent.Succeeded(
                job.reportId(), job.attempt(), renderId, stored.document(), logKey, clock.instant());
    }

    private RenderEvent.OfRender failed(RenderJob job, RenderId renderId, Attempt.Failed failed, GenerationLog log) {
        LOG.infof("not generated reportId=%s attempt=%d failure=%s", job.reportId(), job.attempt(), failed.failure());
        log.failed(failed.failure(), failed.message());
        String logKey = store(job, renderId, log);
        return new RenderEvent.Failed(
                job.reportId(), job.attempt(), renderId, failed.failure(), failed.message(), logKey, clock.instant());
    }

    private static Attempt.Failed withoutLog() {
        return new Attempt.Failed(
                FailureKind.STORAGE_UNAVAILABLE, "The generation log could not be stored, the storage did not answer.");
    }

    private @Nullable String store(RenderJob job, RenderId renderId, GenerationLog log) {
        String key = ObjectKeys.of(job, renderId).log();
        try {
            storage.store(key, log.bytes(), LOG_TYPE);
            return key;
        } catch (StorageUnavailableException e) {
            LOG.warnf("storage %s: %s reportId=%s", e.getMessage(), e.getCause(), job.reportId());
            return null;
        }
    }
}
