package io.flashreport.template.engine;

import io.flashreport.contracts.AccountId;
import io.flashreport.engine.host.CheckOutcome;
import io.flashreport.engine.host.EngineCheck;
import io.flashreport.engine.host.EngineJob;
import io.flashreport.engine.host.EngineLaunch;
import io.flashreport.engine.host.EngineLayout;
import io.flashreport.engine.host.EnginePool;
import io.flashreport.engine.host.PoolSettings;
import io.flashreport.engine.host.PoolState;
import io.flashreport.engine.host.RenderFailure;
import io.flashreport.engine.host.RenderOutcome;
import io.flashreport.engine.host.Scratch;
import io.flashreport.engine.sandbox.ProcessLimits;
import io.flashreport.engine.sandbox.Sandbox;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The pool of engine processes, and who may use it. */
@Startup
@ApplicationScoped
public class Engines {
    private final Turns turns;
    private final Duration patience;
    private final Scratch scratch;
    private final EnginePool pool;
    // A conversation with an engine blocks in reads from a pipe, which would hold the carrier of a virtual thread.
    private final ExecutorService conversations = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("engine-conversation-", 0).factory());

    Engines(EngineConfig config, Turns turns, MeterRegistry meters) throws IOException {
        this.turns = turns;
        this.patience = config.patience();
        this.scratch = Scratch.claim(config.scratch());
        var jvmOptions = new ArrayList<>(config.jvmOptions());
        jvmOptions.add("-Xmx" + config.heap());
        var sandbox = Sandbox.open(config.sandbox(), config.java(), scratch.folder());
        var launch = EngineLaunch.ofHome(
                        config.java(),
                        config.home(),
                        jvmOptions,
                        config.archive().orElse(null))
                .in(sandbox, limits(config));
        var settings = new PoolSettings(
                "templates",
                config.engines(),
                config.jobsPerEngine(),
                config.startLimit(),
                config.rest(),
                config.templates());
        this.pool = EnginePool.open(settings, launch, scratch);
        measure(pool, meters);
    }

    /** See {@link EnginePool#check}. */
    public Turn<CheckOutcome> check(AccountId account, EngineCheck check, OutputStream packageSink)
            throws InterruptedException {
        return turns.take(account, () -> talk(() -> pool.check(check, packageSink)));
    }

    /** See {@link EnginePool#render}. */
    public Turn<RenderOutcome> render(AccountId account, EngineJob job, OutputStream document)
            throws InterruptedException {
        return turns.take(account, () -> talk(() -> pool.render(job, document, line -> {})));
    }

    /** See {@link EnginePool#layout}. */
    public Turn<RenderOutcome> layout(AccountId account, EngineLayout layout, OutputStream jrxml)
            throws InterruptedException {
        return turns.take(account, () -> talk(() -> pool.layout(layout, jrxml)));
    }

    /** Why contained templates are not taken here, for their owners' eyes; empty when they are. */
    public Optional<String> objection() {
        return pool.objection();
    }

    /** A folder for the files of one call. */
    public Workspace workspace() throws IOException {
        return new Workspace(scratch.folder());
    }

    /** Kills all engines. */
    @PreDestroy
    void close() throws IOException {
        conversations.shutdown();
        pool.close();
        scratch.close();
    }

    PoolState state() {
        return pool.state();
    }

    private <T> Turn<T> talk(Turns.Work<T> conversation) throws InterruptedException {
        if (!pool.awaitWarm(patience)) return new Turn.Denied<>(Turns.busy());
        try {
            return new Turn.Taken<>(conversations.submit(conversation::run).get());
        } catch (ExecutionException e) {
            throw new IllegalStateException("the conversation with an engine broke off", e.getCause());
        }
    }

    private static ProcessLimits limits(EngineConfig config) {
        return new ProcessLimits(
                config.scratchSize().asLongValue(),
                config.scratchInMemory().asLongValue(),
                config.memoryBeyondHeap().asLongValue(),
                config.openFiles(),
                config.threads(),
                config.cpuTime());
    }

    private static void measure(EnginePool pool, MeterRegistry meters) {
        Gauge.builder(
                        "flashreport.engines.confined",
                        pool,
                        it -> it.state().sandbox().confined() ? 1 : 0)
                .description("Whether engine processes run in a sandbox")
                .register(meters);
        Gauge.builder("flashreport.engines.warm", pool, it -> it.state().warm())
                .description("Engine processes that wait for a job")
                .register(meters);
        Gauge.builder("flashreport.engines.busy", pool, it -> it.state().busy())
                .description("Engine processes that have a job")
                .register(meters);
        FunctionCounter.builder(
                        "flashreport.engines.started", pool, it -> it.state().started())
                .description("Engine processes started")
                .register(meters);
        FunctionCounter.builder(
                        "flashreport.engines.discarded", pool, it -> it.state().discarded())
                .description(
                        "Engine processes thrown away because their account had no more work, or another needed one")
                .register(meters);
        for (RenderFailure failure : RenderFailure.values())
            FunctionCounter.builder(
                            "flashreport.engines.killed", pool, it -> it.state().killed(failure))
                    .description("Engine processes that ended with the failure of a job")
                    .tag("failure", failure.name().toLowerCase(Locale.ROOT))
                    .register(meters);
    }
}
