package io.flashreport.engine.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The two interfaces of the kernel to limits of memory; see cgroup-v2.rst and cgroup-v1/memory.rst of its documentation. */
enum MemoryController {
    V2("memory.max", "memory.swap.max", "memory.events") {
        @Override
        boolean is(String type, String options) {
            return type.equals("cgroup2");
        }

        @Override
        boolean names(String controllers) {
            return controllers.isEmpty();
        }

        @Override
        void limitSwap(Path file, long memoryBytes) throws IOException {
            Files.writeString(file, "0");
        }
    },
    V1("memory.limit_in_bytes", "memory.memsw.limit_in_bytes", "memory.oom_control") {
        @Override
        boolean is(String type, String options) {
            return type.equals("cgroup") && names(options);
        }

        @Override
        boolean names(String controllers) {
            return List.of(controllers.split(",")).contains("memory");
        }

        @Override
        void limitSwap(Path file, long memoryBytes) throws IOException {
            Files.writeString(file, Long.toString(memoryBytes));
        }
    };

    /** Root of the mount, where it is mounted, type, and options of the file system; see proc_pid_mountinfo(5). */
    private static final Pattern MOUNT = Pattern.compile("\\d+ \\d+ \\S+ (\\S+) (\\S+) .* - (\\S+) \\S+ (\\S+)");

    private static final Pattern OWN_GROUP = Pattern.compile("\\d+:([^:]*):(/.*)");
    private static final Pattern KILLS = Pattern.compile("(?m)^oom_kill (\\d+)$");

    private final String limit;
    private final String swapLimit;
    private final String events;

    MemoryController(String limit, String swapLimit, String events) {
        this.limit = limit;
        this.swapLimit = swapLimit;
        this.events = events;
    }

    abstract boolean is(String type, String options);

    abstract boolean names(String controllers);

    /** Of swap alone in version 2, of both together in version 1. */
    abstract void limitSwap(Path file, long memoryBytes) throws IOException;

    /** Where the group of this process is, from the lines of its {@code mountinfo} and {@code cgroup}. */
    Optional<Path> folder(List<String> mounts, List<String> groups) {
        return matches(OWN_GROUP, groups)
                .filter(line -> names(line.group(1)))
                .flatMap(group -> matches(MOUNT, mounts)
                        .filter(mount -> is(mount.group(3), mount.group(4)))
                        .flatMap(mount -> below(mount, Path.of(group.group(2)))))
                .findFirst();
    }

    /** In a container a part of the tree may be mounted, and groups are named from its root. */
    private static Stream<Path> below(Matcher mount, Path group) {
        Path root = Path.of(mount.group(1));
        if (!group.startsWith(root)) return Stream.empty();
        return Stream.of(Path.of(mount.group(2)).resolve(root.relativize(group).toString()));
    }

    private static Stream<Matcher> matches(Pattern pattern, List<String> lines) {
        return lines.stream().map(pattern::matcher).filter(Matcher::matches);
    }

    void limit(Path group, long memoryBytes) throws IOException {
        Files.writeString(group.resolve(limit), Long.toString(memoryBytes));
        Path swap = group.resolve(swapLimit);
        // Kernels may be built or started without it.
        if (Files.exists(swap)) limitSwap(swap, memoryBytes);
    }

    long kills(Path group) throws IOException {
        Matcher kills = KILLS.matcher(Files.readString(group.resolve(events)));
        return kills.find() ? Long.parseLong(kills.group(1)) : 0;
    }
}
