package io.flashreport.engine.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineLaunchTest {
    private static final Path JAVA = Path.of("/opt/jdk/bin/java");
    private static final Path SCRATCH = Path.of("/scratch/engine-1");

    @TempDir
    Path home;

    @Test
    void aHomeWithoutTheEngineIsRefusedByName() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> EngineLaunch.ofHome(JAVA, home, List.of(), null))
                .withMessageContaining(home.resolve("render-engine.jar").toString());
    }

    @Test
    void anArchiveIsUsedFromWhenItExists() throws IOException {
        Files.createFile(home.resolve("render-engine.jar"));
        Path archive = home.resolve("engine.aot");
        var launch = EngineLaunch.ofHome(JAVA, home, List.of("-Xmx64m"), archive);

        assertThat(launch.command(SCRATCH)).noneMatch(option -> option.contains("AOTCache"));

        Files.createFile(archive);
        assertThat(launch.command(SCRATCH)).contains("-XX:AOTCache=" + archive);
    }

    @Test
    void theCommandNamesTheHeapAndTheFolderForTemporaryFiles() throws IOException {
        Files.createFile(home.resolve("render-engine.jar"));

        var command = EngineLaunch.ofHome(JAVA, home, List.of("-Xmx64m"), null).command(SCRATCH);

        assertThat(command)
                .startsWith(JAVA.toString())
                .contains(
                        "-Xmx64m",
                        "-Djava.io.tmpdir=" + SCRATCH,
                        home.resolve("render-engine.jar").toString())
                .endsWith("io.flashreport.engine.EngineMain");
    }
}
