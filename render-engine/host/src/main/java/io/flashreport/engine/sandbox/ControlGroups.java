package io.flashreport.engine.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The control group of this process, in which each engine gets one of its own. It counts what limits of a process do not:
 * files in memory, and what the kernel keeps for a process. Of version 2, and of version 1 where memory still belongs to it.
 */
final class ControlGroups {
    private static final String PREFIX = "flashreport-";
    private static final Pattern GROUP = Pattern.compile(PREFIX + "(\\d+)-.*");
    private static final String PROCESSES = "cgroup.procs";
    private static final String ENABLED_BELOW = "cgroup.subtree_control";
    private static final long TRIAL_BYTES = 1024 * 1024;
    private static final Path MOUNTS = Path.of("/proc/self/mountinfo");
    private static final Path OWN_GROUPS = Path.of("/proc/self/cgroup");

    /** Runs in the shell that becomes the engine: what it starts belongs to the group too. */
    private static final String ENTER = "echo $$ > \"$0\" && exec \"$@\"";

    private final MemoryController controller;
    private final Path parent;

    /** Groups of engines that had ended when the kernel did not see it yet. */
    private final Set<Path> leftovers = ConcurrentHashMap.newKeySet();

    /** @param parent the folder of the group in which those of engines are made */
    private ControlGroups(MemoryController controller, Path parent) {
        this.controller = controller;
        this.parent = parent;
    }

    /** Tries to make a group; empty where that is not allowed, as in most containers. */
    static Optional<ControlGroups> find() throws IOException {
        List<String> mounts = Files.readAllLines(MOUNTS);
        List<String> groups = Files.readAllLines(OWN_GROUPS);
        for (MemoryController controller : MemoryController.values()) {
            Optional<ControlGroups> found = controller
                    .folder(mounts, groups)
                    .map(folder -> new ControlGroups(controller, folder))
                    .filter(ControlGroups::work);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private boolean work() {
        try {
            if (controller == MemoryController.V2) enableBelow();
            make("trial", TRIAL_BYTES);
            remove("trial");
            sweep();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A group with groups below it that have limits holds no process itself; so this one moves into one below. */
    private void enableBelow() throws IOException {
        if (Files.readString(parent.resolve(ENABLED_BELOW)).contains("memory")) return;
        String self = Long.toString(ProcessHandle.current().pid());
        if (!Files.readAllLines(parent.resolve(PROCESSES)).equals(List.of(self)))
            throw new IOException("other processes are in " + parent);
        Path service = Files.createDirectories(parent.resolve("service"));
        Files.writeString(service.resolve(PROCESSES), self);
        Files.writeString(parent.resolve(ENABLED_BELOW), "+memory");
    }

    /** Removes what killed processes left. */
    private void sweep() throws IOException {
        try (DirectoryStream<Path> groups = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path group : groups) {
                Matcher name = GROUP.matcher(group.getFileName().toString());
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) removeOrKeep(group);
            }
        }
    }

    /** The beginning of the command line of a program that runs in a group of this name. */
    List<String> enter(Path shell, String name, long memoryBytes) throws IOException {
        return List.of(
                shell.toString(),
                "-c",
                ENTER,
                make(name, memoryBytes).resolve(PROCESSES).toString());
    }

    private Path make(String name, long memoryBytes) throws IOException {
        leftovers.forEach(this::removeOrKeep);
        Path group = Files.createDirectory(folder(name));
        try {
            controller.limit(group, memoryBytes);
        } catch (IOException e) {
            Files.delete(group);
            throw e;
        }
        return group;
    }

    /** Whether the kernel has ended a program of that group for its memory. */
    boolean ranOutOfMemory(String name) {
        try {
            return controller.kills(folder(name)) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** After the last of its processes has ended. */
    void remove(String name) {
        removeOrKeep(folder(name));
    }

    private void removeOrKeep(Path group) {
        try {
            Files.deleteIfExists(group);
            leftovers.remove(group);
        } catch (IOException e) {
            leftovers.add(group);
        }
    }

    private Path folder(String name) {
        return parent.resolve(PREFIX + ProcessHandle.current().pid() + "-" + name);
    }
}
