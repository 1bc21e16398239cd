package io.flashreport.engine.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How much of the disk an engine uses in its folder: files with a name, and those without one that it still has open or
 * mapped.
 */
final class ScratchUse {
    /** Range, inode and name of a line in {@code /proc/PID/maps}. */
    private static final Pattern MAPPED =
            Pattern.compile("(\\p{XDigit}+)-(\\p{XDigit}+) \\S+ \\S+ \\S+ (\\d+) +(/.*) \\(deleted\\)");

    private final Path folder;
    private final Map<Long, Long> bytesOfFiles = new HashMap<>();

    private ScratchUse(Path folder) {
        this.folder = folder;
    }

    /** What vanishes while it is counted does not count. */
    static long of(Path folder, Stream<ProcessHandle> processes) {
        var use = new ScratchUse(folder);
        use.countFolder();
        processes.forEach(process -> use.countNameless(Path.of("/proc", Long.toString(process.pid()))));
        return use.bytesOfFiles.values().stream().mapToLong(Long::longValue).sum();
    }

    private void countFolder() {
        try (Stream<Path> files = Files.walk(folder)) {
            files.forEach(file -> count(file, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException | UncheckedIOException e) {
            // Something went away under the walk; the next look is soon.
            return;
        }
    }

    private void countNameless(Path process) {
        try (Stream<Path> descriptors = Files.list(process.resolve("fd"));
                Stream<String> maps = Files.lines(process.resolve("maps"))) {
            descriptors.forEach(this::count);
            maps.map(MAPPED::matcher).filter(Matcher::matches).forEach(this::countMapped);
        } catch (IOException | UncheckedIOException e) {
            // The process has ended.
            return;
        }
    }

    private void count(Path file, LinkOption... options) {
        try {
            if (!Files.isRegularFile(file, options)) return;
            boolean throughDescriptor = options.length == 0;
            if (throughDescriptor && attribute(file, "unix:nlink", options).intValue() > 0) return;
            bytesOfFiles.put(
                    attribute(file, "unix:ino", options).longValue(),
                    attribute(file, "unix:size", options).longValue());
        } catch (IOException e) {
            return;
        }
    }

    private static Number attribute(Path file, String name, LinkOption... options) throws IOException {
        return Objects.requireNonNull((Number) Files.getAttribute(file, name, options), name);
    }

    private void countMapped(Matcher line) {
        long bytes = Long.parseUnsignedLong(line.group(2), 16) - Long.parseUnsignedLong(line.group(1), 16);
        bytesOfFiles.putIfAbsent(Long.parseLong(line.group(3)), bytes);
    }
}
