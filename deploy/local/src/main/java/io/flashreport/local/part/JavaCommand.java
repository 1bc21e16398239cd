package io.flashreport.local.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines for processes that run on the launcher's own JDK. */
public final class JavaCommand {
    private JavaCommand() {}

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** A main class of this module, on the launcher's own class path. */
    public static List<String> ofMain(Class<?> main, List<String> options, String... arguments) {
        var command = new ArrayList<>(List.of(java()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
