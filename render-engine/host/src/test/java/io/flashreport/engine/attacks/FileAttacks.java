package io.flashreport.engine.attacks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

final class FileAttacks {
    private FileAttacks() {}

    static String readUsers(Target target) throws IOException {
        return Files.readString(Path.of("/etc/passwd"));
    }

    static String readSecret(Target target) throws IOException {
        return Files.readString(target.secret());
    }

    static String listHome(Target target) throws IOException {
        try (Stream<Path> files = Files.list(target.secret().resolve("..").normalize())) {
            return files.toList().toString();
        }
    }

    static String readNeighbour(Target target) throws IOException {
        return Files.readString(target.neighbour());
    }

    static String readEnvironments(Target target) throws IOException {
        return first(processes(), process -> {
            String environment = Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1);
            if (!environment.contains("PATH=")) throw new IOException("it tells nothing: " + environment);
            return process + ": " + environment.length();
        });
    }

    static String readThroughRoots(Target target) throws IOException {
        return first(processes(), process -> Files.readString(process.resolve("root" + target.secret())));
    }

    static String readPrograms(Target target) throws IOException {
        return first(paths("/bin/sh", "/usr/bin/env", "/usr/bin/bwrap"), program -> {
            try (var contents = Files.newInputStream(program)) {
                return program + " begins with " + contents.read();
            }
        });
    }

    static String listDevices(Target target) throws IOException {
        try (Stream<Path> devices = Files.list(Path.of("/dev"))) {
            var known = List.of("null", "random", "urandom");
            return devices.map(device -> device.getFileName().toString())
                    .filter(name -> !known.contains(name))
                    .findFirst()
                    .orElseThrow(() -> new IOException("nothing but " + known));
        }
    }

    static String writeElsewhere(Target target) throws IOException {
        var folders = paths(
                "/", "/tmp", "/var/tmp", "/dev", "/dev/shm", "/etc", "/usr", "/usr/lib", "/proc", "/run", "/home");
        return first(folders, FileAttacks::writeInto);
    }

    static String changeEngine(Target target) throws IOException {
        String classPath = System.getProperty("java.class.path");
        return writeInto(Path.of(classPath.substring(0, classPath.indexOf(':'))));
    }

    static String changeKernel(Target target) throws IOException {
        var settings = paths("/proc/sys/kernel/core_pattern", "/proc/sys/vm/drop_caches", "/proc/sysrq-trigger");
        return first(settings, setting -> {
            try (var out = Files.newOutputStream(setting, StandardOpenOption.WRITE)) {
                return setting + ": " + out;
            }
        });
    }

    private static String writeInto(Path folder) throws IOException {
        Path file = folder.resolve("attack-" + ProcessHandle.current().pid());
        Files.writeString(file, "x");
        Files.delete(file);
        return folder.toString();
    }

    private static List<Path> paths(String... names) {
        return Stream.of(names).map(Path::of).toList();
    }

    private static List<Path> processes() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            return all.filter(path -> path.getFileName().toString().matches("\\d+"))
                    .toList();
        }
    }

    private interface Trial {
        String of(Path path) throws IOException;
    }

    /** What the first gave that gave anything; else how the last failed. */
    private static String first(List<Path> paths, Trial trial) throws IOException {
        var failure = new IOException("nothing to try");
        for (Path path : paths) {
            try {
                return trial.of(path);
            } catch (IOException e) {
                failure = e;
            }
        }
        throw failure;
    }
}
