package io.flashreport.worker.engine;

import io.flashreport.contracts.Lane;
import io.flashreport.engine.host.EngineJob;
import io.flashreport.engine.host.EngineLaunch;
import io.flashreport.engine.host.EnginePool;
import io.flashreport.engine.host.PoolSettings;
import io.flashreport.engine.host.PoolState;
import io.flashreport.engine.host.RenderFailure;
import io.flashreport.engine.host.RenderOutcome;
import io.flashreport.engine.host.Scratch;
import io.flashreport.engine.sandbox.ProcessLimits;
import io.flashreport.engine.sandbox.Sandbox;
import io.flashreport.engine.sandbox.SandboxState;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The pools of engine processes, one for each lane that has slots. */
@ApplicationScoped
public class Engines {
    private final EngineConfig config;
    private final MeterRegistry meters;
    private final Map<Lane, EnginePool> pools = Collections.synchronizedMap(new EnumMap<>(Lane.class));
    private final Scratch scratch;
    private final Sandbox sandbox;

    Engines(EngineConfig config, MeterRegistry meters) throws IOException {
        this.config = config;
        this.meters = meters;
        this.scratch = Scratch.claim(config.scratch());
        this.sandbox = Sandbox.open(config.sandbox(), config.java(), scratch.folder());
        Gauge.builder("flashreport.engines.confined", sandbox, it -> it.state().confined() ? 1 : 0)
                .description("Whether engine processes run in a sandbox")
                .register(meters);
    }

    /** Starts the engines of a lane and returns at once. */
    public void open(Lane lane, int engines) throws IOException {
        var launch = EngineLaunch.ofHome(
                        config.java(),
                        config.home(),
                        jvmOptions(lane),
                        config.archive().orElse(null))
                .in(sandbox, limits(lane));
        var settings = new PoolSettings(
                nameOf(lane), engines, config.jobsPerEngine(), config.startLimit(), config.rest(), config.templates());
        EnginePool pool = EnginePool.open(settings, launch, scratch);
        pools.put(lane, pool);
        measure(lane, pool);
    }

    /** Waits until a job of this lane would find a warm engine; false when it would not after that time. */
    public boolean awaitWarm(Lane lane, Duration patience) throws InterruptedException {
        return poolOf(lane).awaitWarm(patience);
    }

    /** See {@link EnginePool#render}. */
    public RenderOutcome render(Lane lane, EngineJob job, OutputStream document, Consumer<String> logLines)
            throws InterruptedException {
        return poolOf(lane).render(job, document, logLines);
    }

    /** Whether templates that must be contained are refused. */
    public boolean inertOnly() {
        return config.templates().objection(sandbox.state()).isPresent();
    }

    /** A folder of this process alone, for files of a job. */
    public Path scratch() {
        return scratch.folder();
    }

    /** Kills all engines; renders under way end as not done. */
    @PreDestroy
    public void close() throws IOException {
        List.copyOf(pools.values()).forEach(EnginePool::close);
        scratch.close();
    }

    SandboxState sandbox() {
        return sandbox.state();
    }

    /** Which templates are rendered, in words. */
    String templates() {
        return inertOnly() ? "inert only" : "contained too";
    }

    Map<Lane, PoolState> states() {
        var states = new EnumMap<Lane, PoolState>(Lane.class);
        Map.copyOf(pools).forEach((lane, pool) -> states.put(lane, pool.state()));
        return states;
    }

    private EnginePool poolOf(Lane lane) {
        EnginePool pool = pools.get(lane);
        if (pool == null) throw new IllegalStateException("no engines were opened for lane " + lane);
        return pool;
    }

    private List<String> jvmOptions(Lane lane) {
        var options = new ArrayList<>(config.jvmOptions());
        options.add("-Xmx"
                + switch (lane) {
                    case FAST -> config.fastHeap();
                    case HEAVY -> config.heavyHeap();
                });
        return options;
    }

    private ProcessLimits limits(Lane lane) {
        MemorySize files = switch (lane) {
            case FAST -> config.fastScratch();
            case HEAVY -> config.heavyScratch();
        };
        return new ProcessLimits(
                files.asLongValue(),
                config.scratchInMemory().asLongValue(),
                config.memoryBeyondHeap().asLongValue(),
                config.openFiles(),
                config.threads(),
                config.cpuTime());
    }

    private void measure(Lane lane, EnginePool pool) {
        Gauge.builder("flashreport.engines.warm", pool, it -> it.state().warm())
                .description("Engine processes that wait for a job")
                .tag("lane", nameOf(lane))
                .register(meters);
        Gauge.builder("flashreport.engines.busy", pool, it -> it.state().busy())
                .description("Engine processes that have a job")
                .tag("lane", nameOf(lane))
                .register(meters);
        FunctionCounter.builder(
                        "flashreport.engines.started", pool, it -> it.state().started())
                .description("Engine processes started")
                .tag("lane", nameOf(lane))
                .register(meters);
        FunctionCounter.builder(
                        "flashreport.engines.discarded", pool, it -> it.state().discarded())
                .description(
                        "Engine processes thrown away because their account had no more work, or another needed one")
                .tag("lane", nameOf(lane))
                .register(meters);
        for (RenderFailure failure : RenderFailure.values())
            FunctionCounter.builder(
                            "flashreport.engines.killed", pool, it -> it.state().killed(failure))
                    .description("Engine processes that ended with the failure of a job")
                    .tag("lane", nameOf(lane))
                    .tag("failure", failure.name().toLowerCase(Locale.ROOT))
                    .register(meters);
    }

    private static String nameOf(Lane lane) {
        return switch (lane) {
            case FAST -> "fast";
            case HEAVY -> "heavy";
        };
    }
}
