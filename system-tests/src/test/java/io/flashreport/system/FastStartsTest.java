package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All other tests start the system unprepared. */
@Tag("long")
class FastStartsTest {
    private static final Path SCRIPT =
            Path.of("../flashreport").toAbsolutePath().normalize();

    @TempDir
    private Path home = Path.of("");

    @Test
    void whatMakesStartsFastIsRecordedOnceAndUsedByTheFirstStart() throws Exception {
        try {
            String said = run("up", "--detach", "--ports-from", "24000");
            assertThat(said).contains("Prepared in ").doesNotContain("Starts will be slower");
            assertThat(run("down")).isNotNull();
            assertThat(run("up", "--detach", "--ports-from", "24000")).doesNotContain("Preparing");
        } finally {
            run("down");
        }
    }

    private String run(String... arguments) throws Exception {
        File output = home.resolve("said").toFile();
        var command = new ArrayList<>(List.of("bash", SCRIPT.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--home", home.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        assertThat(process.waitFor(8, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(output.toPath());
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
