package io.flashreport.worker.event;

import io.flashreport.contracts.RenderEvent;
import io.flashreport.contracts.RenderEvent.Heartbeat;
import io.flashreport.contracts.RenderEvent.Started;
import io.flashreport.contracts.RenderId;
import io.flashreport.contracts.RenderJob;
import io.flashreport.contracts.WorkerId;
import io.flashreport.worker.trace.JobTraces;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells report-api what becomes of renders. */
@ApplicationScoped
public class RenderReporter {
    private final EventChannel channel;
    private final EventConfig config;
    private final WorkerId workerId;
    private final Clock clock;
    private final JobTraces traces;

    RenderReporter(EventChannel channel, EventConfig config, WorkerId workerId, Clock clock, JobTraces traces) {
        this.channel = channel;
        this.config = config;
        this.workerId = workerId;
        this.clock = clock;
        this.traces = traces;
    }

    /** Says in the background that a render has started and, until the pulse is closed, that it goes on. */
    public Pulse begin(RenderJob job, RenderId renderId) {
        var pulse = new Pulse();
        Thread.ofVirtual().name("pulse-" + job.reportId()).start(() -> beat(job, renderId, pulse));
        return pulse;
    }

    /** Tells the end of a render; false when Kafka did not take it for as long as the configuration says. */
    public boolean tell(RenderEvent.OfRender end) {
        var span = traces.telling();
        try (var _ = span.makeCurrent()) {
            return channel.send(end.reportId().toString(), end, config.resultPatience());
        } finally {
            span.end();
        }
    }

    private void beat(RenderJob job, RenderId renderId, Pulse pulse) {
        try {
            send(new Started(job.reportId(), job.attempt(), renderId, workerId, clock.instant()));
            while (!pulse.isOver(config.heartbeat()))
                send(new Heartbeat(job.reportId(), job.attempt(), renderId, clock.instant()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(RenderEvent.OfRender signOfLife) {
        channel.sendOnce(signOfLife.reportId().toString(), signOfLife);
    }

    /** The signs of life of one render. */
    public static final class Pulse implements AutoCloseable {
        private final CountDownLatch over = new CountDownLatch(1);

        private Pulse() {}

        private boolean isOver(Duration patience) throws InterruptedException {
            return over.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void close() {
            over.countDown();
        }
    }
}
