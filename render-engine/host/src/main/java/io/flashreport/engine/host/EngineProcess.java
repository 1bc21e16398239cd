package io.flashreport.engine.host;

import io.flashreport.engine.protocol.Frames;
import io.flashreport.engine.protocol.FromEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One engine process, alive or dead. Used by one job at a time; {@link #kill} may come from anywhere. */
final class EngineProcess {
    private static final Duration LOOK_INSIDE = Duration.ofMillis(1);

    private final Process process;
    private final InputStream frames;
    private final StderrTail stderr;
    private final EngineLaunch launch;
    private final Path scratch;
    private volatile boolean condemned;
    private @Nullable String owner;
    private int jobs;

    private volatile boolean tookTooMuchScratch;
    private volatile @Nullable List<ProcessHandle> family;
    private volatile @Nullable ProcessHandle worker;
    private volatile Duration cpuTimeSeen = Duration.ZERO;

    private EngineProcess(Process process, EngineLaunch launch, Path scratch) {
        this.process = process;
        this.launch = launch;
        this.scratch = scratch;
        this.frames = process.getInputStream();
        this.stderr = StderrTail.of(process.getErrorStream(), "engine-" + process.pid() + "-stderr");
    }

    /**
     * Starts an engine that sees nothing of this process's environment. It is warm once it has sent its first frame. In a
     * sandbox it ends with the thread that calls this.
     */
    static EngineProcess start(EngineLaunch launch, Path scratch) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(launch.command(scratch)).directory(scratch.toFile());
        builder.environment().clear();
        builder.environment()
                .put("HOME", launch.sandbox().scratchInside(scratch).toString());
        builder.environment().put("LANG", "C.UTF-8");
        Process process = builder.start();
        if (launch.sandbox().hasInnerProcess()) awaitInside(process);
        return new EngineProcess(process, launch, scratch);
    }

    /**
     * Waits until there is a process inside of the sandbox, which {@link #kill} then finds. Killed before, bubblewrap
     * leaves one behind that it has just made: that one asks for its end with its parent only when all mounts are made.
     */
    private static void awaitInside(Process process) throws InterruptedException {
        try {
            while (process.descendants().findAny().isEmpty()) {
                if (process.waitFor(LOOK_INSIDE.toNanos(), TimeUnit.NANOSECONDS)) return;
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    FromEngine read() throws IOException {
        return Frames.readFromEngine(frames);
    }

    OutputStream input() {
        return process.getOutputStream();
    }

    /**
     * Notes a job. One with an owner makes the engine that owner's for good: what a template left behind in it must never
     * meet what is another's.
     */
    void beginJob(@Nullable String jobOwner) {
        if (owner != null && !owner.equals(jobOwner))
            throw new IllegalStateException("an engine has an owner and was given a job that is not its owner's");
        owner = jobOwner;
        jobs++;
    }

    /** Whose contained templates it has seen; null while it has seen none. */
    @Nullable
    String owner() {
        return owner;
    }

    int jobs() {
        return jobs;
    }

    long pid() {
        return process.pid();
    }

    /** Whether it can take a job: alive, not condemned, and with nothing said out of turn. */
    boolean isUsable() {
        if (condemned || !process.isAlive()) return false;
        try {
            return frames.available() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Whether it had used so much of its processor time that another job might not be done with the rest, when it was last
     * looked at.
     */
    boolean isWorn() {
        if (!launch.sandbox().state().confined()) return false;
        return cpuTimeSeen.compareTo(launch.limits().cpuTime().dividedBy(2)) > 0;
    }

    /** The processor time that it has used so far, zero when it has ended. */
    Duration cpuTime() {
        Duration now = worker().info().totalCpuDuration().orElse(Duration.ZERO);
        cpuTimeSeen = now;
        return now;
    }

    /** The process that renders; those of a sandbox around it only wait. */
    private ProcessHandle worker() {
        ProcessHandle known = worker;
        if (known == null) {
            known = family().stream()
                    .filter(each -> each.children().findAny().isEmpty())
                    .findFirst()
                    .orElseGet(process::toHandle);
            if (jobs > 0) worker = known;
        }
        return known;
    }

    /** Ends the process when it has more temporary files than it may; only of use where no file system sees to that. */
    void limitScratch() {
        if (!process.isAlive()
                || ScratchUse.of(scratch, family().stream()) <= launch.limits().scratchBytes()) return;
        tookTooMuchScratch = true;
        kill();
    }

    /** Whether {@link #limitScratch} ended it. */
    boolean tookTooMuchScratch() {
        return tookTooMuchScratch;
    }

    /** Whether the kernel ended it for all the memory that it took, the kernel's own for it included. */
    boolean ranOutOfMemory() {
        return launch.sandbox().ranOutOfMemory(scratch);
    }

    /** What it consists of; looked for once, when it is warm, since nothing in a sandbox starts further processes. */
    private List<ProcessHandle> family() {
        List<ProcessHandle> known = family;
        if (known == null) {
            known = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                    .toList();
            if (jobs > 0) family = known;
        }
        return known;
    }

    /** Ends the process and what it started, at once. */
    void kill() {
        condemned = true;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** The exit code, empty when the process has not ended within that time. */
    OptionalInt exitCode(Duration patience) {
        try {
            boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            return ended ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /** The end of what it wrote to standard error. */
    String lastWords() {
        return stderr.text();
    }

    @Override
    public String toString() {
        return "engine " + process.pid();
    }
}
