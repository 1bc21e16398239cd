package io.flashreport.engine.host;

import io.flashreport.engine.protocol.FromEngine;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps one engine alive: starts it, puts it on the shelf when it is warm, and starts another when it has ended. */
final class Seat implements Runnable {
    private static final System.Logger LOG = System.getLogger(Seat.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LOOK_AT_SCRATCH = Duration.ofMillis(500);

    private final EngineLaunch launch;
    private final PoolSettings settings;
    private final Scratch scratch;
    private final EngineShelf shelf;
    private final ScheduledExecutorService watchdog;

    Seat(
            EngineLaunch launch,
            PoolSettings settings,
            Scratch scratch,
            EngineShelf shelf,
            ScheduledExecutorService watchdog) {
        this.launch = launch;
        this.settings = settings;
        this.scratch = scratch;
        this.shelf = shelf;
        this.watchdog = watchdog;
    }

    @Override
    public void run() {
        try {
            Duration pause = FIRST_PAUSE;
            while (!shelf.isClosed()) {
                if (wasOfUse()) {
                    pause = FIRST_PAUSE;
                } else {
                    shelf.startFailed();
                    if (shelf.awaitClosed(pause)) return;
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One engine's life; false when it ended before it had a job. */
    private boolean wasOfUse() throws InterruptedException {
        try {
            Path folder = scratch.newFolder("engine-");
            try {
                return live(EngineProcess.start(launch, folder));
            } finally {
                launch.sandbox().leave(folder);
                Scratch.delete(folder);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Pool " + settings.name() + ": an engine could not be started", e);
            return false;
        }
    }

    private boolean live(EngineProcess engine) throws InterruptedException {
        shelf.started(engine);
        var look = watchScratch(engine);
        try {
            if (!becomesWarm(engine)) return false;
            shelf.putWarm(engine);
            engine.awaitEnd();
            return engine.jobs() > 0;
        } finally {
            look.cancel(false);
            engine.kill();
            // Its folder can be deleted only when nothing writes there any more.
            engine.exitCode(Duration.ofSeconds(5));
            shelf.ended(engine);
        }
    }

    private Future<?> watchScratch(EngineProcess engine) {
        boolean onDisk = launch.sandbox().watchesScratch(launch.limits());
        long millis = LOOK_AT_SCRATCH.toMillis();
        return onDisk
                ? watchdog.scheduleWithFixedDelay(engine::limitScratch, millis, millis, TimeUnit.MILLISECONDS)
                : CompletableFuture.completedFuture(null);
    }

    private boolean becomesWarm(EngineProcess engine) {
        var startLimit = watchdog.schedule(engine::kill, settings.startLimit().toMillis(), TimeUnit.MILLISECONDS);
        try {
            if (engine.read() instanceof FromEngine.Ready ready) {
                LOG.log(
                        Level.DEBUG,
                        "Pool {0}: {1} is warm, {2}",
                        settings.name(),
                        engine,
                        PlainText.line(ready.version(), 64));
                return true;
            }
            complain(engine, "said something else than that it is ready");
        } catch (IOException e) {
            if (!shelf.isClosed()) complain(engine, e.toString());
        } finally {
            startLimit.cancel(false);
        }
        return false;
    }

    private void complain(EngineProcess engine, String what) {
        LOG.log(
                Level.WARNING,
                "Pool {0}: {1} did not become warm: {2}; its last words: {3}",
                settings.name(),
                engine,
                what,
                engine.lastWords());
    }
}
