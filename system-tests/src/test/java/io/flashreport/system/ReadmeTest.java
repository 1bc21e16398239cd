package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);

    private final RunningSystem system = RunningSystem.get();

    private static final Pattern RUNS_THIS_TEST = Pattern.compile("\\./flashreport (up|test)");

    /** The blocks that start the system and run the tests run this test; all others run here, in their order. */
    @Test
    void everyCommandOfTheReadmeWorks(@TempDir Path folder) throws Exception {
        String script = BLOCK.matcher(Files.readString(PROJECT.resolve("README.md")))
                .results()
                .map(block -> block.group(1))
                .filter(block -> !RUNS_THIS_TEST.matcher(block).lookingAt())
                .collect(Collectors.joining("\n", "set -euo pipefail\n", ""));
        Files.createSymbolicLink(folder.resolve(".flashreport"), system.home());
        Files.createSymbolicLink(folder.resolve("docs"), PROJECT.resolve("docs"));
        Files.writeString(folder.resolve("flashreport"), launcher());
        assertThat(folder.resolve("flashreport").toFile().setExecutable(true)).isTrue();
        Path output = folder.resolve("output");

        Process bash = new ProcessBuilder("bash", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        boolean ended = bash.waitFor(3, TimeUnit.MINUTES);
        bash.destroyForcibly();
        assertThat(ended).as(Files.readString(output)).isTrue();
        assertThat(bash.exitValue()).as(Files.readString(output)).isZero();
        assertThat(Files.readString(output))
                .contains("\"title\":\"Valves\"", "Cooling circuit valve H567", "7 records")
                .contains("\"origin\":\"VERSION_6\"", "2 converted")
                .contains("\"charged\":", "\"id\":\"trial\"", "\"zeroDrift\":true");
        assertThat(Pdf.read(Files.readAllBytes(folder.resolve("valves.pdf"))).text())
                .contains("Valves", "Throughput");
        assertThat(Pdf.read(Files.readAllBytes(folder.resolve("customers.pdf"))).text())
                .contains("Our customers", "Latarnia Morska", "Lamp oil, refined");
        assertThat(folder.resolve("customers.png")).isNotEmptyFile();
        assertThat(folder.resolve("converted/images/logo.png")).isNotEmptyFile();
    }

    /** The launcher of the project, on the home of this system where a command has one. */
    private String launcher() {
        return """
                #!/usr/bin/env bash
                if [ "$1" = convert ]; then exec "%1$s" "$@"; fi
                exec "%1$s" "$@" --home "%2$s"
                """.formatted(PROJECT.resolve("flashreport"), system.home());
    }
}
