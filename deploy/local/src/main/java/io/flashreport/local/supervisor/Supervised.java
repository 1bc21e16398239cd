package io.flashreport.local.supervisor;

import io.flashreport.local.part.Home;
import io.flashreport.local.part.Launch;
import io.flashreport.local.part.Part;
import io.flashreport.local.supervisor.PartState.Died;
import io.flashreport.local.supervisor.PartState.Ready;
import io.flashreport.local.supervisor.PartState.Starting;
import io.flashreport.local.supervisor.PartState.Stopped;
import io.flashreport.local.supervisor.PartState.Stopping;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One part with its process, if it has one. Starting and stopping take turns, killing is always possible. */
final class Supervised {
    private static final Duration CHILDREN_GRACE = Duration.ofSeconds(1);
    private static final int RETRY_MILLIS = 200;
    private static final int RETRIES = 20;

    private final ReentrantLock turn = new ReentrantLock();
    private final Part part;
    private final Home home;
    private final Watchdog watchdog;
    private final Observer observer;
    private final Clock clock;
    private final PidFile pidFile;
    private String stopSignal = "TERM";
    private PartState state = new Stopped();
    private @Nullable Process current;

    Supervised(Part part, Home home, Watchdog watchdog, Observer observer, Clock clock) {
        this.part = part;
        this.home = home;
        this.watchdog = watchdog;
        this.observer = observer;
        this.clock = clock;
        this.pidFile = new PidFile(home.run(part.id() + ".pid"));
    }

    private synchronized PartState state() {
        return state;
    }

    PartReport report() {
        int port = part.ports().firstEntry().getValue();
        return switch (state()) {
            case Stopped _ -> new PartReport(part.id(), "stopped", null, port, null);
            case Starting it -> new PartReport(part.id(), "starting", it.pid(), port, it.since());
            case Ready it -> new PartReport(part.id(), "ready", it.pid(), port, it.since());
            case Stopping it -> new PartReport(part.id(), "stopping", it.pid(), port, it.since());
            case Died it -> new PartReport(part.id(), "died (" + it.exitCode() + ")", null, port, it.since());
        };
    }

    /** Returns when the part is ready, at once when it is already. */
    void start() throws PartFailedException, IOException, InterruptedException {
        turn.lockInterruptibly();
        try {
            if (!(state() instanceof Ready)) {
                startNow();
            }
        } finally {
            turn.unlock();
        }
    }

    void stop() throws IOException, InterruptedException {
        turn.lockInterruptibly();
        try {
            Optional<Process> running = running();
            if (running.isPresent()) {
                stop(running.get());
            }
        } finally {
            turn.unlock();
        }
    }

    /** Ends the process without warning, as a crash would. */
    void kill() throws InterruptedException {
        Optional<Process> running = running();
        if (running.isPresent()) {
            running.get().destroyForcibly().waitFor();
            ended(running.get());
        }
    }

    /** The same without waiting for it. */
    void killAtOnce() {
        running().ifPresent(Process::destroyForcibly);
    }

    private void startNow() throws PartFailedException, IOException, InterruptedException {
        Instant began = clock.instant();
        Path log = home.log(part.id().toString());
        for (int retry = 0; ; retry++) {
            long logged = log.toFile().length();
            Optional<String> failure = attempt(log.toFile(), began);
            if (failure.isEmpty()) {
                observer.ready(part, Duration.between(began, clock.instant()));
                return;
            }
            String logEnd = LogEnd.since(logged, log);
            if (retry == RETRIES || !part.mayHeal(logEnd)) {
                throw new PartFailedException(part.id(), failure.get(), log, logEnd);
            }
            TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
        }
    }

    /** Says why it failed, if it did. */
    private Optional<String> attempt(File log, Instant began) throws IOException, InterruptedException {
        Process process = spawn(part.launch(), log);
        while (!part.answers(process.pid())) {
            if (process.waitFor(part.pause())) {
                return Optional.of("ended with exit code " + process.exitValue() + " while starting");
            }
            if (Duration.between(began, clock.instant()).compareTo(part.patience()) > 0) {
                stop(process);
                return Optional.of("was not ready after " + part.patience().toSeconds() + " s");
            }
        }
        part.complete();
        return becomeReady(process) ? Optional.empty() : Optional.of("ended while starting");
    }

    private Process spawn(Launch launch, File log) throws IOException {
        var builder = new ProcessBuilder(launch.command())
                .directory(home.folder().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(launch.environment());
        Process process = builder.start();
        watchdog.guard(process.pid(), launch.stopSignal());
        pidFile.write(process.toHandle(), launch.stopSignal());
        synchronized (this) {
            stopSignal = launch.stopSignal();
            current = process;
            state = new Starting(process.pid(), clock.instant());
        }
        CompletableFuture<Void> _ = process.onExit().thenAccept(this::ended);
        return process;
    }

    private synchronized boolean becomeReady(Process process) {
        if (!process.equals(current)) {
            return false;
        }
        state = new Ready(process.pid(), clock.instant());
        return true;
    }

    private void stop(Process process) throws IOException, InterruptedException {
        // A service's own children, such as render engines, must not outlive it.
        List<ProcessHandle> children = process.descendants().toList();
        String signal;
        synchronized (this) {
            state = new Stopping(process.pid(), clock.instant());
            signal = stopSignal;
        }
        Signals.send(signal, process.toHandle());
        Signals.endWithin(part.grace(), List.of(process.toHandle()));
        process.waitFor();
        Signals.endWithin(CHILDREN_GRACE, children);
        ended(process);
    }

    private synchronized Optional<Process> running() {
        return Optional.ofNullable(current);
    }

    private void ended(Process process) {
        PartState before;
        synchronized (this) {
            if (!process.equals(current)) {
                return;
            }
            current = null;
            before = state;
            state = state instanceof Stopping ? new Stopped() : new Died(process.exitValue(), clock.instant());
            forget(process);
        }
        switch (before) {
            case Ready _ -> observer.died(part.id(), process.exitValue());
            case Stopping _ -> observer.stopped(part.id());
            // Whoever waits for the start tells why it failed.
            case Starting _, Stopped _, Died _ -> {}
        }
    }

    private void forget(Process process) {
        try {
            watchdog.forget(process.pid());
            pidFile.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
