package io.flashreport.engine.host;

import io.flashreport.engine.protocol.FromEngine.Source;
import io.flashreport.engine.protocol.ToEngine;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What an engine is to do, and where the host finds what the engine will ask for. */
public sealed interface EngineWork permits EngineJob, EngineCheck, EngineLayout {
    ToEngine.Job job();

    /** Wall-clock time from the first frame to the last; past it the engine is killed. */
    Duration timeLimit();

    /**
     * Processor time of all threads of the engine together; past it the engine is killed. Unless said otherwise twice the
     * wall-clock time: one thread computes, and the compiler and the garbage collector take their share.
     */
    default Duration cpuLimit() {
        return timeLimit().multipliedBy(2);
    }

    /** What the engine may read of this kind; null when there is nothing. */
    @Nullable
    Supply supply(Source source);

    /**
     * Whose engine it needs, since it may leave something behind there; an engine never works for two of them. Null when
     * it runs no template, or one that was found inert.
     */
    @Nullable
    String owner();

    /**
     * Bytes for an engine.
     *
     * @param bytes how many there are
     */
    record Supply(long bytes, ReplayableData data) {}

    /** Bytes that are readable more than once. */
    @FunctionalInterface
    interface ReplayableData {
        /** From the first byte; the caller closes the stream. */
        InputStream open() throws IOException;
    }

    /** The same limit for all kinds of work. */
    static void requirePositive(Duration limit) {
        if (limit.isZero() || limit.isNegative())
            throw new IllegalArgumentException("a limit of time must be positive, was " + limit);
    }
}
