package io.flashreport.engine.sandbox;

import java.time.Duration;

/**
 * What an engine process may use at most, whatever runs in it. Without a sandbox only the heap is limited.
 *
 * @param scratchBytes of temporary files
 * @param scratchInMemoryBytes up to this size they are kept in memory, where the limit is exact; a larger space lies on
 *     disk, is looked at twice a second, and may be passed by what is written in between
 * @param memoryBeyondHeapBytes of private memory that is not heap: classes, compiled code, stacks, buffers
 * @param cpuTime of the whole life of a process; one that has used half of it gets no further job
 */
public record ProcessLimits(
        long scratchBytes,
        long scratchInMemoryBytes,
        long memoryBeyondHeapBytes,
        int openFiles,
        int threads,
        Duration cpuTime) {
    private static final long MIB = 1024 * 1024;

    /** Tables of pages, buffers of pipes, files that are mapped. */
    private static final long KERNEL_BYTES = 64 * MIB;

    public static final ProcessLimits DEFAULT =
            new ProcessLimits(256 * MIB, 256 * MIB, 768 * MIB, 256, 256, Duration.ofHours(2));

    public ProcessLimits {
        if (scratchBytes < MIB)
            throw new IllegalArgumentException("scratchBytes must be >= 1 MiB, was " + scratchBytes);
        if (memoryBeyondHeapBytes < 256 * MIB)
            throw new IllegalArgumentException(
                    "memoryBeyondHeapBytes must be >= 256 MiB, was " + memoryBeyondHeapBytes);
        if (openFiles < 64) throw new IllegalArgumentException("openFiles must be >= 64, was " + openFiles);
        if (threads < 64) throw new IllegalArgumentException("threads must be >= 64, was " + threads);
        if (cpuTime.toSeconds() < 1) throw new IllegalArgumentException("cpuTime must be >= 1 s, was " + cpuTime);
    }

    public ProcessLimits withScratchBytes(long bytes) {
        return new ProcessLimits(bytes, scratchInMemoryBytes, memoryBeyondHeapBytes, openFiles, threads, cpuTime);
    }

    /** All that a process may take of a machine's memory. */
    long memoryBytes(long heapBytes) {
        return heapBytes + memoryBeyondHeapBytes + (scratchInMemory() ? scratchBytes : 0) + KERNEL_BYTES;
    }

    public boolean scratchInMemory() {
        return scratchBytes <= scratchInMemoryBytes;
    }
}
