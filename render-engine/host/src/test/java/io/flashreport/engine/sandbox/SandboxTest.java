package io.flashreport.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    Path folder;

    @Test
    void aRequiredSandboxThatDoesNotWorkStopsTheStart() throws IOException {
        Path noJdk = Files.createFile(folder.resolve("java"));

        assertThatExceptionOfType(SandboxUnavailableException.class)
                .isThrownBy(() -> Sandbox.open(SandboxMode.REQUIRED, noJdk, folder))
                .withMessageContaining("required");
    }

    @Test
    void withoutOneThatWorksTheStateSaysWhy() throws IOException {
        Path noJdk = Files.createFile(folder.resolve("java"));

        SandboxState state = Sandbox.open(SandboxMode.AUTO, noJdk, folder).state();

        assertThat(state.confined()).isFalse();
        assertThat(state.summary()).startsWith("OFF: ").hasSizeGreaterThan(10);
    }

    @Test
    void switchedOffTheCommandStaysAsItIs() throws IOException {
        Sandbox sandbox = Sandbox.open(SandboxMode.OFF, JAVA, folder);
        var command = List.of(JAVA.toString(), "-version");

        assertThat(sandbox.enter(new Occupant(command, folder, List.of(), OptionalLong.empty(), ProcessLimits.DEFAULT)))
                .isEqualTo(command);
        assertThat(sandbox.scratchInside(folder)).isEqualTo(folder);
    }
}
