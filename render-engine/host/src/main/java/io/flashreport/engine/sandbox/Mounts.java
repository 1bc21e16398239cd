package io.flashreport.engine.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The arguments with which bubblewrap builds a file system that holds nothing else. */
final class Mounts {
    private final List<String> arguments = new ArrayList<>();
    private final Set<Path> folders = new LinkedHashSet<>();

    Mounts readOnly(Path path) {
        return add("--ro-bind", path, path);
    }

    Mounts device(Path path) {
        return add("--dev-bind", path, path);
    }

    Mounts writable(Path path, Path inside) {
        return add("--bind", path, inside);
    }

    Mounts inMemory(long bytes, Path inside) {
        makeParents(inside);
        arguments.addAll(List.of("--perms", "1777", "--size", Long.toString(bytes), "--tmpfs", inside.toString()));
        return this;
    }

    /**
     * Read-only: where root has started it, settings of the kernel are files of its own user, and bubblewrap leaves them
     * open. One of them names a program that the kernel runs outside of every sandbox.
     */
    Mounts processes(Path inside) {
        arguments.addAll(List.of("--proc", inside.toString(), "--remount-ro", inside.toString()));
        return this;
    }

    /** Takes from the root what was needed to build on it: it is a file system in memory without a limit. */
    List<String> sealed() {
        var sealed = new ArrayList<>(arguments);
        sealed.addAll(List.of("--remount-ro", "/"));
        return sealed;
    }

    private Mounts add(String kind, Path from, Path to) {
        makeParents(to);
        arguments.addAll(List.of(kind, from.toString(), to.toString()));
        return this;
    }

    /** Left to itself bubblewrap makes them for its own user only. */
    private void makeParents(Path path) {
        Path parent = path.getParent();
        if (parent == null || parent.getNameCount() == 0 || !folders.add(parent)) return;
        makeParents(parent);
        arguments.addAll(List.of("--perms", "0755", "--dir", parent.toString()));
    }
}
