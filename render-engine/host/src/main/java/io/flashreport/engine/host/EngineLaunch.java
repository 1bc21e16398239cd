package io.flashreport.engine.host;

import io.flashreport.engine.sandbox.Occupant;
import io.flashreport.engine.sandbox.ProcessLimits;
import io.flashreport.engine.sandbox.Sandbox;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How an engine process is started.
 *
 * @param java the {@code java} executable
 * @param jvmOptions what differs between pools: heap sizes, compiler
 * @param archive an AOT cache that makes engines start faster; used where the file exists
 * @param readable the files and folders that an engine reads, the JDK and the archive apart
 * @param sandbox in which it runs
 * @param limits that hold for it there
 */
public record EngineLaunch(
        Path java,
        List<Path> classPath,
        String mainClass,
        List<String> jvmOptions,
        @Nullable Path archive,
        List<Path> readable,
        Sandbox sandbox,
        ProcessLimits limits) {
    static final int OUT_OF_MEMORY_EXIT = 3;

    /** What bubblewrap makes of SIGXCPU. */
    static final int OUT_OF_CPU_TIME_EXIT = 128 + 24;

    private static final Pattern HEAP = Pattern.compile("-Xmx(\\d+)([kKmMgG]?)");
    private static final String MAIN_JAR = "render-engine.jar";
    private static final String MAIN_CLASS = "io.flashreport.engine.EngineMain";

    /** HotSpot writes its own messages to standard output unless told otherwise, and that carries the protocol. */
    private static final List<String> FIXED_OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:+ErrorFileToStderr",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8");

    public EngineLaunch {
        if (classPath.isEmpty()) throw new IllegalArgumentException("classPath must not be empty");
        classPath = List.copyOf(classPath);
        jvmOptions = List.copyOf(jvmOptions);
        readable = List.copyOf(readable);
    }

    /** The launch without a sandbox, of what reads its class path only. */
    EngineLaunch(Path java, List<Path> classPath, String mainClass, List<String> jvmOptions, @Nullable Path archive) {
        this(java, classPath, mainClass, jvmOptions, archive, classPath, Sandbox.none(), ProcessLimits.DEFAULT);
    }

    /**
     * The launch of the engine in a folder. Only its main jar is named, whose manifest names the others: an AOT cache holds
     * for the very class path with which it was made.
     */
    public static EngineLaunch ofHome(Path java, Path home, List<String> jvmOptions, @Nullable Path archive)
            throws NoSuchFileException {
        Path jar = home.toAbsolutePath().resolve(MAIN_JAR);
        if (!Files.isReadable(jar))
            throw new NoSuchFileException(jar.toString(), null, "the folder of the engine must hold " + MAIN_JAR);
        return new EngineLaunch(
                java,
                List.of(jar),
                MAIN_CLASS,
                jvmOptions,
                archive,
                List.of(home.toAbsolutePath()),
                Sandbox.none(),
                ProcessLimits.DEFAULT);
    }

    /** The same engine, confined. */
    public EngineLaunch in(Sandbox enclosing, ProcessLimits enclosingLimits) {
        return new EngineLaunch(java, classPath, mainClass, jvmOptions, archive, readable, enclosing, enclosingLimits);
    }

    /** The command line of an engine that has a folder to itself. */
    List<String> command(Path folder) throws IOException {
        var files = new ArrayList<>(readable);
        if (archive != null && Files.isReadable(archive)) files.add(archive.toAbsolutePath());
        return sandbox.enter(new Occupant(engine(sandbox.scratchInside(folder)), folder, files, heapBytes(), limits));
    }

    private List<String> engine(Path scratch) {
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(FIXED_OPTIONS);
        command.addAll(jvmOptions);
        if (archive != null && Files.isReadable(archive)) command.add("-XX:AOTCache=" + archive.toAbsolutePath());
        command.add("-Djava.io.tmpdir=" + scratch);
        command.add("-Duser.home=" + scratch);
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(mainClass);
        return command;
    }

    private OptionalLong heapBytes() {
        return jvmOptions.stream()
                .map(HEAP::matcher)
                .filter(Matcher::matches)
                .mapToLong(heap -> Long.parseLong(heap.group(1)) << shift(heap.group(2)))
                .reduce((first, last) -> last);
    }

    private static int shift(String unit) {
        return switch (unit) {
            case "k", "K" -> 10;
            case "m", "M" -> 20;
            case "g", "G" -> 30;
            default -> 0;
        };
    }
}
