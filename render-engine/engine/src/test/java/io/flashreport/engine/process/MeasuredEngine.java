package io.flashreport.engine.process;

import com.sun.management.OperatingSystemMXBean;
import io.flashreport.engine.host.EngineLaunch;
import io.flashreport.engine.host.EnginePool;
import io.flashreport.engine.host.PoolSettings;
import io.flashreport.engine.host.Scratch;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** An engine and what its work takes of the processors' time: its own processes', and this one's meanwhile. */
final class MeasuredEngine implements AutoCloseable {
    private static final OperatingSystemMXBean HOST = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final EnginePool pool;
    private final Set<ProcessHandle> processes;
    private double nanos;

    private MeasuredEngine(EnginePool pool, Set<ProcessHandle> processes) {
        this.pool = pool;
        this.processes = processes;
    }

    static MeasuredEngine start(EngineLaunch launch, Scratch scratch) throws Exception {
        Set<ProcessHandle> others = descendants();
        var pool =
                EnginePool.open(new PoolSettings("benchmark", 1, 1_000_000, Duration.ofSeconds(60)), launch, scratch);
        if (!pool.awaitWarm(Duration.ofMinutes(2))) throw new IllegalStateException("no engine became warm");
        Set<ProcessHandle> own = descendants();
        own.removeAll(others);
        return new MeasuredEngine(pool, own);
    }

    private static Set<ProcessHandle> descendants() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }

    EnginePool pool() {
        return pool;
    }

    void measure(Callable<?> work) throws Exception {
        double before = processorNanos();
        work.call();
        nanos += processorNanos() - before;
    }

    /** Of all that was measured. */
    double nanos() {
        return nanos;
    }

    private double processorNanos() {
        double engine = processes.stream()
                .mapToDouble(process ->
                        process.info().totalCpuDuration().orElseThrow().toNanos())
                .sum();
        return engine + HOST.getProcessCpuTime();
    }

    @Override
    public void close() {
        pool.close();
    }
}
