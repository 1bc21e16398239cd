package io.flashreport.local.part;

import java.nio.file.Path;
import java.util.List;

/**
 * Parsed classes that a JVM leaves behind when it ends, for the next one that runs the same program.
 *
 * <p>The JVM checks that the archive fits its own version and the jars; when it does not, or when there is none, the
 * program starts without and leaves a new one. So an archive can be deleted at any time and can never break a start.
 */
public record Archive(Path file) {
    List<String> options() {
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + file,
                // An archive that does not fit is no news.
                "-Xlog:disable",
                "-Xlog:all=error:stderr");
    }
}
