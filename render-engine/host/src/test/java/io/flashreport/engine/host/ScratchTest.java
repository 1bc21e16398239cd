package io.flashreport.engine.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {
    @TempDir
    Path root;

    @Test
    void whatAKilledProcessLeftIsSwept() throws IOException {
        Path folder = Files.createDirectories(root.resolve("host-dead"));
        Files.createDirectory(folder.resolve("engine-1"));
        Files.writeString(folder.resolve("engine-1/swap"), "x");
        Files.createFile(root.resolve("host-dead.lock"));

        try (var scratch = Scratch.claim(root)) {
            assertThat(folder).doesNotExist();
            assertThat(root.resolve("host-dead.lock")).doesNotExist();
            assertThat(scratch.folder()).isDirectory();
        }
    }

    @Test
    void aFolderInUseIsLeftAlone() throws IOException {
        try (var first = Scratch.claim(root);
                var second = Scratch.claim(root)) {
            assertThat(first.folder()).isDirectory();
            assertThat(second.folder()).isDirectory().isNotEqualTo(first.folder());
        }
    }

    @Test
    void closingLeavesNothing() throws IOException {
        var scratch = Scratch.claim(root);
        Files.writeString(scratch.newFolder("engine-").resolve("swap"), "x");

        scratch.close();

        assertThat(root).isEmptyDirectory();
    }
}
