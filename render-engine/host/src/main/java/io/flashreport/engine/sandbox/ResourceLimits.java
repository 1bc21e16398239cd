package io.flashreport.engine.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a process and those that it becomes may use, as {@code prlimit} sets it. */
final class ResourceLimits {
    private ResourceLimits() {}

    /**
     * The beginning of a command line. Limits of memory count what a process may write, not its address space, of which a
     * Java VM reserves plenty.
     *
     * @param limitsThreads whether the kernel counts threads for each engine alone
     */
    static List<String> command(Path prlimit, Occupant occupant, boolean limitsThreads) {
        ProcessLimits limits = occupant.limits();
        var command = new ArrayList<>(List.of(
                prlimit.toString(),
                "--core=0",
                "--nofile=" + limits.openFiles(),
                "--cpu=" + limits.cpuTime().toSeconds(),
                "--fsize=" + limits.scratchBytes()));
        if (limitsThreads) command.add("--nproc=" + limits.threads());
        occupant.heapBytes().ifPresent(heap -> command.add("--data=" + (heap + limits.memoryBeyondHeapBytes())));
        return command;
    }
}
