package io.flashreport.local.doctor;

import io.flashreport.engine.host.EngineLaunch;
import io.flashreport.engine.host.EnginePool;
import io.flashreport.engine.host.PoolSettings;
import io.flashreport.engine.host.Scratch;
import io.flashreport.engine.sandbox.ProcessLimits;
import io.flashreport.engine.sandbox.Sandbox;
import io.flashreport.engine.sandbox.SandboxMode;
import io.flashreport.engine.sandbox.SandboxState;
import io.flashreport.local.part.JavaCommand;
import io.flashreport.local.part.Project;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks at this machine as the services would find it. */
public final class Examination {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final long MIB = 1024 * 1024;

    private final Project project;
    private final SandboxMode mode;
    private final Path folder;
    private final List<Finding> findings = new ArrayList<>();

    private Examination(Project project, SandboxMode mode, Path folder) {
        this.project = project;
        this.mode = mode;
        this.folder = folder;
    }

    /**
     * Starts an engine, and stops it again; some seconds.
     *
     * @param mode as it is configured for the services
     * @param folder for temporary files
     */
    public static List<Finding> run(Project project, SandboxMode mode, Path folder)
            throws IOException, InterruptedException {
        var examination = new Examination(project, mode, folder);
        examination.look();
        return List.copyOf(examination.findings);
    }

    private void look() throws IOException, InterruptedException {
        findings.add(Finding.good("JDK", Runtime.version() + ", " + System.getProperty("java.home")));
        findings.addAll(KernelFeatures.findings());
        findings.add(fonts());
        try (Scratch scratch = Scratch.claim(folder)) {
            // A sandbox that is required and does not work is to be told of like any other.
            SandboxMode trial = mode == SandboxMode.OFF ? SandboxMode.OFF : SandboxMode.AUTO;
            Sandbox sandbox = Sandbox.open(trial, Path.of(JavaCommand.java()), scratch.folder());
            addSandbox(sandbox.state());
            findings.add(engine(sandbox, scratch));
        }
    }

    private void addSandbox(SandboxState state) {
        if (state.confined()) {
            findings.add(Finding.good("sandbox", state.words()));
            state.gaps().forEach(gap -> findings.add(Finding.fact("sandbox", "but " + gap)));
            findings.add(Finding.good("limits", limits(ProcessLimits.DEFAULT)));
        } else {
            findings.add(Finding.bad("sandbox", "OFF: " + state.words()));
            findings.add(Finding.bad(
                    "", "Only inert templates run here, unless FLASHREPORT_ENGINE_TEMPLATES says otherwise."));
            findings.add(Finding.bad(
                    "", "Nothing keeps one that deceives the gate from this machine. More: docs/security.md"));
            findings.add(Finding.bad("limits", "the heap alone"));
        }
    }

    private static String limits(ProcessLimits limits) {
        return String.format(
                Locale.ROOT,
                "%d threads, 1 process, %d open files, %d MiB beyond the heap, %d MiB of temporary files,"
                        + " %d min of processor time, unless configured otherwise",
                limits.threads(),
                limits.openFiles(),
                limits.memoryBeyondHeapBytes() / MIB,
                limits.scratchBytes() / MIB,
                limits.cpuTime().toMinutes());
    }

    private Finding engine(Sandbox sandbox, Scratch scratch) throws IOException, InterruptedException {
        if (!Files.exists(project.engine())) return Finding.fact("engine", "not built yet; ./flashreport build");
        var launch = EngineLaunch.ofHome(Path.of(JavaCommand.java()), project.engine(), List.of("-Xmx192m"), null)
                .in(sandbox, ProcessLimits.DEFAULT);
        long began = System.nanoTime();
        try (var pool = EnginePool.open(new PoolSettings("doctor", 1, 1, START_LIMIT), launch, scratch)) {
            if (!pool.awaitWarm(START_LIMIT)) return Finding.bad("engine", "does not start; the reason is above");
            return Finding.good(
                    "engine", String.format(Locale.ROOT, "starts, here in %.1f s", (System.nanoTime() - began) / 1e9));
        }
    }

    private static Finding fonts() {
        System.setProperty("java.awt.headless", "true");
        try {
            int families = GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length;
            return Finding.good("fonts", families + " families of the JDK and the system, and the engine's own");
        } catch (RuntimeException | LinkageError e) {
            return Finding.bad("fonts", "the JDK finds none: install fontconfig and a font (" + e.getMessage() + ")");
        }
    }
}
