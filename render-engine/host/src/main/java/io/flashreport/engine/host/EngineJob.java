package io.flashreport.engine.host;

import io.flashreport.engine.protocol.ToEngine;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * A job for an engine.
 *
 * @param timeLimit wall-clock time from the first frame to the last; past it the engine is killed
 */
public record EngineJob(ToEngine.Render render, ReplayableData data, Duration timeLimit) {
    public EngineJob {
        if (timeLimit.isZero() || timeLimit.isNegative())
            throw new IllegalArgumentException("timeLimit must be positive, was " + timeLimit);
    }

    /** The data of a job, readable more than once. */
    @FunctionalInterface
    public interface ReplayableData {
        /** The data from its first byte; the caller closes the stream. */
        InputStream open() throws IOException;
    }
}
