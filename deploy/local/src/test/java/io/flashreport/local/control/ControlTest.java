package io.flashreport.local.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flashreport.local.part.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlTest {
    @TempDir
    private Path folder = Path.of("");

    private Home home = new Home(folder);

    @BeforeEach
    void createHome() throws IOException {
        home = new Home(folder);
        home.create();
    }

    @Test
    void anotherProcessGetsTheLinesOfTheAnswer() throws IOException {
        try (ControlServer _ = new ControlServer(home, words -> words)) {
            assertThat(ControlClient.ask(home, List.of("stop", "kafka"))).contains(List.of("stop", "kafka"));
        }
    }

    @Test
    void aFailureArrivesWithItsWholeMessage() throws IOException {
        try (ControlServer _ = new ControlServer(home, words -> {
            throw new IOException("first line\nsecond line");
        })) {
            assertThatThrownBy(() -> ControlClient.ask(home, List.of("start", "kafka")))
                    .hasMessage("first line\nsecond line");
        }
    }

    @Test
    void whoDoesNotKnowTheSecretGetsNoAnswer() throws IOException {
        try (ControlServer _ = new ControlServer(home, words -> words)) {
            ControlAddress address = ControlAddress.of(home).orElseThrow();
            new ControlAddress(address.port(), "guess").write(home);

            assertThat(ControlClient.ask(home, List.of("down"))).isEmpty();
        }
    }

    @Test
    void onlyTheOwnerCanReadTheSecret() throws IOException {
        try (ControlServer _ = new ControlServer(home, words -> words)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ControlAddress.file(home))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void withoutALauncherThereIsNoAnswer() throws IOException {
        new ControlServer(home, words -> words).close();

        assertThat(ControlClient.ask(home, List.of("status"))).isEmpty();
    }
}
