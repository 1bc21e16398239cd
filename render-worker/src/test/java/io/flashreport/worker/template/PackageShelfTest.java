package io.flashreport.worker.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageShelfTest {
    @TempDir
    Path folder;

    @Test
    void thePackageThatWasNotUsedForLongestGoes() throws IOException {
        var shelf = new PackageShelf(folder, 10);
        put(shelf, "a", 4);
        put(shelf, "b", 4);
        shelf.release(shelf.hold("a"));

        put(shelf, "c", 4);

        assertThat(folder).isDirectoryNotContaining("glob:**/b");
        assertThat(folder.resolve("a")).exists();
        assertThat(folder.resolve("c")).exists();
        assertThat(shelf.bytes()).isEqualTo(8);
    }

    @Test
    void whatIsUsedStaysUntilItIsNot() throws IOException {
        var shelf = new PackageShelf(folder, 5);
        var held = fill(shelf, "a", 4);

        put(shelf, "b", 4);
        assertThat(folder.resolve("a")).exists();

        shelf.hold("a");
        var bigger = fill(shelf, "c", 40);
        shelf.release(held);
        assertThat(folder.resolve("a")).exists();
        shelf.release(bigger);
        assertThat(folder.resolve("c")).doesNotExist();
        shelf.release(held);
        assertThat(folder.resolve("a")).exists();
        assertThat(shelf.bytes()).isEqualTo(4);
    }

    @Test
    void aPlaceThatWasNeverFilledIsForgotten() throws IOException {
        var shelf = new PackageShelf(folder, 10);
        var first = shelf.hold("a");
        var second = shelf.hold("a");
        assertThat(second).isSameAs(first);

        shelf.release(first);
        shelf.release(second);

        assertThat(shelf.hold("a")).isNotSameAs(first);
        assertThat(shelf.bytes()).isZero();
    }

    @Test
    void whatWentIsFilledAnew() throws IOException {
        var shelf = new PackageShelf(folder, 5);
        put(shelf, "a", 4);
        put(shelf, "b", 4);

        assertThat(shelf.hold("a").isFilled()).isFalse();
    }

    private void put(PackageShelf shelf, String sha256, int bytes) throws IOException {
        shelf.release(fill(shelf, sha256, bytes));
    }

    private PackageShelf.Place fill(PackageShelf shelf, String sha256, int bytes) throws IOException {
        var place = shelf.hold(sha256);
        Files.write(place.file(), new byte[bytes]);
        shelf.fill(place, bytes);
        return place;
    }
}
