package io.flashreport.worker.event;

import io.flashreport.contracts.RenderEvent.WorkerAlive;
import io.flashreport.contracts.WorkerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says every second that this worker lives, how many slots it has and which templates it takes. */
@ApplicationScoped
public class WorkerPulse {
    private final EventChannel channel;
    private final EventConfig config;
    private final WorkerId workerId;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);

    WorkerPulse(EventChannel channel, EventConfig config, WorkerId workerId, Clock clock) {
        this.channel = channel;
        this.config = config;
        this.workerId = workerId;
        this.clock = clock;
    }

    public void start(int fastSlots, int heavySlots, boolean inertOnly) {
        Thread.ofVirtual().name("worker-pulse").start(() -> beat(fastSlots, heavySlots, inertOnly));
    }

    public void stop() {
        stopped.countDown();
    }

    private void beat(int fastSlots, int heavySlots, boolean inertOnly) {
        try {
            do {
                var alive = new WorkerAlive(workerId, fastSlots, heavySlots, inertOnly, clock.instant());
                channel.sendOnce(workerId.toString(), alive);
            } while (!stopped.await(config.workerAlive().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
