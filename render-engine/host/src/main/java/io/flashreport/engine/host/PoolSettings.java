package io.flashreport.engine.host;

import java.time.Duration;

/**
 * A pool's shape.
 *
 * @param name for threads and logs
 * @param size how many engines live at the same time
 * @param jobsPerEngine after this many jobs an engine is replaced
 * @param startLimit an engine that is not warm after this time is killed; a job waits as long for a warm engine
 */
public record PoolSettings(String name, int size, int jobsPerEngine, Duration startLimit) {
    public PoolSettings {
        if (size < 1) throw new IllegalArgumentException("size must be >= 1, was " + size);
        if (jobsPerEngine < 1) throw new IllegalArgumentException("jobsPerEngine must be >= 1, was " + jobsPerEngine);
        if (startLimit.isZero() || startLimit.isNegative())
            throw new IllegalArgumentException("startLimit must be positive, was " + startLimit);
    }
}
