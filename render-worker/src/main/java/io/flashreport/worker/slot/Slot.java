package io.flashreport.worker.slot;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.contracts.Lane;
import io.flashreport.contracts.RenderJob;
import io.flashreport.tracing.TraceParent;
import io.flashreport.worker.engine.Engines;
import io.flashreport.worker.render.RenderDesk;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Works on one job at a time for as long as the worker lives, whatever becomes of Kafka meanwhile. */
final class Slot {
    private static final Logger LOG = Logger.getLogger(Slot.class);
    private static final Duration GLANCE = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final String name;
    private final Lane lane;
    private final Map<String, Object> kafka;
    private final Duration usualLock;
    private final Engines engines;
    private final RenderDesk desk;
    private final ObjectMapper json;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable JobSource source;
    private volatile boolean busy;
    private Duration pause = FIRST_PAUSE;

    Slot(
            String name,
            Lane lane,
            Map<String, Object> kafka,
            Duration usualLock,
            Engines engines,
            RenderDesk desk,
            ObjectMapper json) {
        this.name = name;
        this.lane = lane;
        this.kafka = kafka;
        this.usualLock = usualLock;
        this.engines = engines;
        this.desk = desk;
        this.json = json;
        this.thread = Thread.ofPlatform().name(name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Takes no further job; the one under way goes on. */
    void stopTaking() {
        stopping.countDown();
    }

    boolean isBusy() {
        return busy;
    }

    /** See {@link JobSource#counted}. */
    double counted(String name) {
        var asked = source;
        return asked == null ? 0 : asked.counted(name);
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    boolean awaitEnd(Duration patience) throws InterruptedException {
        return thread.join(patience);
    }

    private void run() {
        try {
            while (!isStopping(Duration.ZERO)) {
                try (var opened = new JobSource(lane, kafka, usualLock)) {
                    source = opened;
                    takeJobs(opened);
                } catch (RuntimeException e) {
                    LOG.warnf("%s: Kafka gives no jobs (%s); next try in %d s", name, e, pause.toSeconds());
                    if (isStopping(pause)) return;
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeJobs(JobSource source) throws InterruptedException {
        while (source.isSound() && !isStopping(Duration.ZERO)) {
            // Without a warm engine the job is better off with another worker.
            if (!engines.awaitWarm(lane, GLANCE)) continue;
            Optional<TakenJob> taken = source.take(GLANCE);
            pause = FIRST_PAUSE;
            if (taken.isPresent()) takeJob(taken.get(), source);
        }
    }

    private void takeJob(TakenJob taken, JobSource source) throws InterruptedException {
        switch (ReadJob.of(taken.value(), json)) {
            case ReadJob.Garbled garbled -> {
                LOG.errorf("The record %s %s; it is rejected", source.position(), garbled.reason());
                source.reject();
            }
            case ReadJob.Understood understood -> {
                busy = true;
                try {
                    if (work(understood.job(), taken.parent(), source)) source.accept();
                    else source.release();
                } finally {
                    busy = false;
                }
            }
        }
    }

    /** Has another thread work on the job, while this one, to which the consumer belongs, keeps the lock. */
    private boolean work(RenderJob job, @Nullable TraceParent parent, JobSource source) throws InterruptedException {
        var work = new FutureTask<>(() -> desk.work(job, parent));
        Thread.ofPlatform().name(name + "-work").start(work);
        while (true) {
            try {
                return work.get(source.lock().toMillis() / 3, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                source.renew();
            } catch (ExecutionException e) {
                LOG.errorf(e.getCause(), "a defect of this worker, the job is released reportId=%s", job.reportId());
                return false;
            }
        }
    }

    private boolean isStopping(Duration patience) throws InterruptedException {
        return stopping.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
