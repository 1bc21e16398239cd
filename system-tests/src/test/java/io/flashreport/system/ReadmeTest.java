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

    /** The blocks that start the system and run the tests run this test; all others run here, in their order. */
    @Test
    void everyCommandOfTheReadmeWorks(@TempDir Path folder) throws Exception {
        String script = BLOCK.matcher(Files.readString(PROJECT.resolve("README.md")))
                .results()
                .map(block -> block.group(1))
                .filter(block -> !block.startsWith("./flashreport "))
                .collect(Collectors.joining("\n", "set -euo pipefail\n", ""));
        Files.createSymbolicLink(folder.resolve(".flashreport"), system.home());
        Files.createSymbolicLink(folder.resolve("docs"), PROJECT.resolve("docs"));
        Path output = folder.resolve("output");

        Process bash = new ProcessBuilder("bash", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(bash.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(bash.exitValue()).as(Files.readString(output)).isZero();
        assertThat(Files.readString(output))
                .contains("\"title\":\"Valves\"", "Cooling circuit valve H567", "7 records")
                .contains("\"charged\":", "\"id\":\"trial\"", "\"zeroDrift\":true");
        assertThat(Pdf.read(Files.readAllBytes(folder.resolve("valves.pdf"))).text())
                .contains("Valves", "Throughput");
    }
}
