package io.flashreport.local.part;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Command lines for processes that run on the launcher's own JDK, tuned to start fast and to stay small. */
public final class JavaCommand {
    private JavaCommand() {}

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** A main class of this module, on the launcher's own class path. */
    public static List<String> ofMain(Class<?> main, Optional<Archive> archive, String heap, String... arguments) {
        var command = jvm(archive, heap);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    public static List<String> ofJar(Path jar, Archive archive, String heap) {
        var command = jvm(Optional.of(archive), heap);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private static List<String> jvm(Optional<Archive> archive, String heap) {
        var command = new ArrayList<>(List.of(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx" + heap));
        archive.map(Archive::options).ifPresent(command::addAll);
        return command;
    }

    /** Absolute, for processes with another working directory. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
