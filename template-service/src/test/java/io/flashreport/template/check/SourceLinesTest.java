package io.flashreport.template.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceLinesTest {
    private static final int MANY = 30_000_000;

    @TempDir
    Path folder;

    @Test
    void linesAreFoundHoweverTheyEnd() throws IOException {
        var archive = archive("\uFEFFone\r\ntwo\n\rfour\rfive");

        assertThat(lines(archive, 1, 2, 3, 4, 5, 6)).isEqualTo(Map.of(1, "one", 2, "two", 3, "", 4, "four", 5, "five"));
    }

    @Test
    void longLinesAreCut() throws IOException {
        var archive = archive("x".repeat(300) + "\n" + "y".repeat(301));

        assertThat(lines(archive, 1, 2)).isEqualTo(Map.of(1, "x".repeat(300), 2, "y".repeat(300) + "…"));
    }

    @Test
    void aLineAsLongAsTheFileIsNotKeptInMemory() throws IOException {
        var archive = archive(" ".repeat(MANY) + "\nnext");
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        var lines = lines(archive, 1, 2);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MANY / 3);
        assertThat(lines).isEqualTo(Map.of(1, "", 2, "next"));
    }

    private Path archive(String content) throws IOException {
        var archive = folder.resolve("original.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("main.jrxml"));
            zip.write(content.getBytes(UTF_8));
        }
        return archive;
    }

    private static Map<Integer, String> lines(Path archive, Integer... numbers) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            return SourceLines.of(zip, "main.jrxml", new TreeSet<>(List.of(numbers)));
        }
    }
}
