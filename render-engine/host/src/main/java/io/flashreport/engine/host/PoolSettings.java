package io.flashreport.engine.host;

import io.flashreport.engine.sandbox.TemplatePolicy;
import java.time.Duration;

/**
 * A pool's shape.
 *
 * @param name for threads and logs
 * @param size how many engines live at the same time
 * @param jobsPerEngine after this many jobs an engine is replaced
 * @param startLimit an engine that is not warm after this time is killed; a job waits as long for a warm engine
 * @param rest an engine that is somebody's is replaced when it had no work for this long
 * @param templates which of them are filled
 */
public record PoolSettings(
        String name, int size, int jobsPerEngine, Duration startLimit, Duration rest, TemplatePolicy templates) {
    private static final Duration REST = Duration.ofSeconds(5);

    /** A pool that fills what its sandbox allows. */
    public PoolSettings(String name, int size, int jobsPerEngine, Duration startLimit) {
        this(name, size, jobsPerEngine, startLimit, REST, TemplatePolicy.AUTO);
    }

    public PoolSettings {
        if (size < 1) throw new IllegalArgumentException("size must be >= 1, was " + size);
        if (jobsPerEngine < 1) throw new IllegalArgumentException("jobsPerEngine must be >= 1, was " + jobsPerEngine);
        if (startLimit.isZero() || startLimit.isNegative())
            throw new IllegalArgumentException("startLimit must be positive, was " + startLimit);
        if (rest.isNegative()) throw new IllegalArgumentException("rest must not be negative, was " + rest);
    }
}
