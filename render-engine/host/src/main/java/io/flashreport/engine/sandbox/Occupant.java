package io.flashreport.engine.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * A program that is to run in a sandbox.
 *
 * @param command begins with the executable of a Java VM
 * @param scratch the folder of the host that it has for temporary files
 * @param readable files and folders that it reads, the JDK apart
 * @param heapBytes empty when the command does not limit the heap
 */
public record Occupant(
        List<String> command, Path scratch, List<Path> readable, OptionalLong heapBytes, ProcessLimits limits) {
    public Occupant {
        command = List.copyOf(command);
        readable = List.copyOf(readable);
    }
}
