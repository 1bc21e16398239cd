package io.flashreport.operations.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.operations.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The scripts of {@code deploy/compose}. */
final class Script {
    private Script() {}

    /** Runs one; fails unless it exits with 0. */
    static void run(String name, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of(Project.file("deploy/compose/" + name).toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process script = builder.start();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor()).as(said).isZero();
    }
}
