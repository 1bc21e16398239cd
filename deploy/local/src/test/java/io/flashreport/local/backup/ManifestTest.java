package io.flashreport.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
    /** Of the three characters abc, as FIPS 180 has it. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static final Manifest.Blob BLOB = new Manifest.Blob("payload/a/b", 3, ABC, "text/plain");
    private static final Manifest.Table TABLE = new Manifest.Table("reports", "report", 7, ABC);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        var manifest = new Manifest(new LinkedHashMap<>(Map.of("reports", "1:-17")), List.of(TABLE), List.of(BLOB));

        manifest.write(folder);

        assertThat(Manifest.read(folder)).isEqualTo(manifest);
    }

    @Test
    void aFolderThatIsNotWholeIsNoBackup() {
        assertThatThrownBy(() -> Manifest.read(folder)).hasMessageContaining("no whole backup");
    }

    @Test
    void aFileThatWasChangedOrIsMissingIsNamed() throws IOException {
        var manifest = new Manifest(new LinkedHashMap<>(), List.of(TABLE), List.of(BLOB));
        Path table = written(TABLE.file(folder));
        Path object = written(BLOB.file(folder));
        manifest.verify(folder);

        Files.writeString(object, "abd");
        assertThatThrownBy(() -> manifest.verify(folder)).hasMessageContaining(object + " was changed");
        Files.delete(table);
        assertThatThrownBy(() -> manifest.verify(folder)).hasMessageContaining(table + " is missing");
    }

    @Test
    void noKeyLeadsOutOfTheBackup() {
        for (String key : new String[] {"../escaped", "a/../../../escaped", ""}) {
            assertThatThrownBy(() -> new Manifest.Blob(key, 3, ABC, "text/plain").file(folder))
                    .as(key)
                    .hasMessageContaining("leads out");
        }
    }

    private static Path written(Path file) throws IOException {
        try (var digested = Checksum.create(file)) {
            digested.write("abc".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(Checksum.of(digested)).isEqualTo(ABC);
        }
        return file;
    }
}
