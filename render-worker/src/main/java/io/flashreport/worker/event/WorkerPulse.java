package io.flashreport.worker.event;

import io.flashreport.contracts.RenderEvent.WorkerAlive;
import io.flashreport.contracts.WorkerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says every second that this worker lives and how many slots it has. */
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

    public void start(int fastSlots, int heavySlots) {
        Thread.ofVirtual().name("worker-pulse").start(() -> beat(fastSlots, heavySlots));
    }

    public void stop() {
        stopped.countDown();
    }

    private void beat(int fastSlots, int heavySlots) {
        try {
            do {
                var alive = new WorkerAlive(workerId, fastSlots, heavySlots, clock.instant());
                channel.sendOnce(workerId.toString(), alive);
            } while (!stopped.await(config.workerAlive().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
