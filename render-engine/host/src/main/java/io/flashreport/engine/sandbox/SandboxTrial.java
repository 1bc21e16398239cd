package io.flashreport.engine.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out which sandbox works on this machine. */
final class SandboxTrial {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MAX_REASON_CHARS = 300;
    private static final long TRIAL_HEAP = 32 * 1024 * 1024;
    private static final Pattern KERNEL = Pattern.compile("(\\d+)\\.(\\d+).*");

    private final Path java;
    private final Path folder;
    private final List<Kind> kinds;

    private SandboxTrial(Path java, Path folder, List<Kind> kinds) {
        this.java = java;
        this.folder = folder;
        this.kinds = kinds;
    }

    static Sandbox findWorking(Path java, Path folder) throws IOException {
        return findWorking(java, folder, Kind.candidates());
    }

    static Sandbox findWorking(Path java, Path folder, List<Kind> kinds) {
        try {
            return new SandboxTrial(java, folder, kinds).find();
        } catch (IOException e) {
            return new Unconfined(bounded(e.getMessage() == null ? e.toString() : e.getMessage()));
        }
    }

    private Sandbox find() throws IOException {
        if (!System.getProperty("os.name").equals("Linux"))
            return new Unconfined("there is none for " + System.getProperty("os.name"));
        Optional<CpuArchitecture> architecture = CpuArchitecture.current();
        if (architecture.isEmpty())
            return new Unconfined("the system calls of " + System.getProperty("os.arch") + " are not known");
        byte[] filter = SystemCallFilter.of(architecture.get());
        Path systemCalls = Files.write(folder.resolve("system-calls.bpf"), filter);
        Optional<ControlGroups> groups = ControlGroups.find();
        var failures = new ArrayList<String>();
        for (Kind kind : kinds) {
            try {
                Sandbox candidate = candidate(kind, systemCalls);
                if (groups.isPresent()) {
                    Sandbox grouped = new Grouped(candidate, groups.get(), HostTool.SH.require());
                    if (failureOf(grouped, kind).isEmpty()) return grouped;
                }
                Optional<String> failure = failureOf(candidate, kind);
                if (failure.isEmpty()) return candidate;
                failures.add(failure.get());
            } catch (IOException e) {
                failures.add(String.valueOf(e.getMessage()));
            }
        }
        return new Unconfined(bounded(String.join("; ", failures)));
    }

    /** What can be tried. */
    enum Kind {
        BUBBLEWRAP_AND_USERS,
        BUBBLEWRAP_AND_USER_NAMESPACES,
        LANDLOCK;

        /** Those that are worth a trial, the best first. */
        static List<Kind> candidates() throws IOException {
            return Identity.isRoot() ? List.of(values()) : List.of(BUBBLEWRAP_AND_USER_NAMESPACES, LANDLOCK);
        }
    }

    private Sandbox candidate(Kind kind, Path systemCalls) throws IOException {
        return switch (kind) {
            case BUBBLEWRAP_AND_USERS -> bubblewrap(Identity.USER_OF_ITS_OWN, systemCalls);
            case BUBBLEWRAP_AND_USER_NAMESPACES -> bubblewrap(Identity.NOBODY_IN_A_NAMESPACE, systemCalls);
            case LANDLOCK -> landlock();
        };
    }

    private Landlock landlock() throws IOException {
        Path prlimit = HostTool.PRLIMIT.require();
        Path setpriv = Identity.isRoot() ? HostTool.SETPRIV.require() : null;
        return new Landlock(prlimit, setpriv, JvmFiles.of(java, List.of(), folder), Landlock.ownClassPath());
    }

    private Bubblewrap bubblewrap(Identity identity, Path systemCalls) throws IOException {
        Path bwrap = HostTool.BWRAP.require();
        Path prlimit = HostTool.PRLIMIT.require();
        Path setpriv = HostTool.SETPRIV.require();
        return new Bubblewrap(
                HostCommand.run(List.of(bwrap.toString(), "--version"), folder, PATIENCE)
                        .lastLine(),
                bwrap,
                prlimit,
                setpriv,
                HostTool.SH.require(),
                JvmFiles.of(java, List.of(prlimit, setpriv), folder),
                systemCalls,
                identity,
                Identity.isRoot(),
                limitsThreads(identity));
    }

    /** Since Linux 5.14 a limit of processes counts in each user namespace for itself. */
    private static boolean limitsThreads(Identity identity) throws IOException {
        return switch (identity) {
            case USER_OF_ITS_OWN -> true;
            case NOBODY_IN_A_NAMESPACE -> !Identity.isRoot() && kernelIsAtLeast(5, 14);
        };
    }

    private static boolean kernelIsAtLeast(int major, int minor) {
        Matcher version = KERNEL.matcher(System.getProperty("os.version"));
        if (!version.matches()) return false;
        int actual = Integer.parseInt(version.group(1));
        return actual > major || (actual == major && Integer.parseInt(version.group(2)) >= minor);
    }

    /** Starts a Java VM as engines are started; empty when it ran. */
    private Optional<String> failureOf(Sandbox sandbox, Kind kind) throws IOException {
        Path scratch = Files.createDirectory(folder.resolve("trial-" + kind));
        try {
            var command = List.of(java.toString(), "-XX:+UseSerialGC", "-Xmx" + TRIAL_HEAP, "-version");
            var occupant =
                    new Occupant(command, scratch, List.of(), OptionalLong.of(TRIAL_HEAP), ProcessLimits.DEFAULT);
            var result = HostCommand.run(sandbox.enter(occupant), folder, PATIENCE);
            return result.exitCode() == 0 ? Optional.empty() : Optional.of(result.lastLine());
        } finally {
            sandbox.leave(scratch);
            Files.deleteIfExists(scratch);
        }
    }

    private static String bounded(String reason) {
        String line = reason.replaceAll("\\p{Cntrl}", " ");
        return line.length() > MAX_REASON_CHARS ? line.substring(0, MAX_REASON_CHARS) + "…" : line;
    }
}
