package io.flashreport.engine.host;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks four times a second how much processor time a job has taken; what an engine used before does not count. */
final class CpuWatch {
    private static final long MILLIS = 250;

    private CpuWatch() {}

    /** @param passed is run at each look after the limit, until the watch is cancelled */
    static Future<?> start(EngineProcess engine, Duration limit, ScheduledExecutorService watchdog, Runnable passed) {
        Duration end = engine.cpuTime().plus(limit);
        return watchdog.scheduleWithFixedDelay(
                () -> {
                    if (engine.cpuTime().compareTo(end) > 0) passed.run();
                },
                MILLIS,
                MILLIS,
                TimeUnit.MILLISECONDS);
    }
}
