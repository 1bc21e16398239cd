package io.flashreport.local.supervisor;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The last lines of a log that were written since a position. */
final class LogEnd {
    private static final int BYTES = 16_384;
    private static final int LINES = 25;

    private LogEnd() {}

    static String since(long position, Path log) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(position, file.length() - BYTES);
            var bytes = new byte[(int) Math.max(0, file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        }
    }
}
