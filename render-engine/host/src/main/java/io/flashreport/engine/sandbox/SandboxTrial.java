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
    private final List<Identity> candidates;

    private SandboxTrial(Path java, Path folder, List<Identity> candidates) {
        this.java = java;
        this.folder = folder;
        this.candidates = candidates;
    }

    static Sandbox findWorking(Path java, Path folder) throws IOException {
        return findWorking(java, folder, Identity.candidates());
    }

    static Sandbox findWorking(Path java, Path folder, List<Identity> candidates) {
        try {
            return new SandboxTrial(java, folder, candidates).find();
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
        var failures = new ArrayList<String>();
        for (Identity identity : candidates) {
            Bubblewrap candidate = candidate(identity, systemCalls);
            Optional<String> failure = failureOf(candidate);
            if (failure.isEmpty()) return candidate;
            failures.add(failure.get());
        }
        return new Unconfined(bounded(String.join("; ", failures)));
    }

    private Bubblewrap candidate(Identity identity, Path systemCalls) throws IOException {
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
    private Optional<String> failureOf(Bubblewrap sandbox) throws IOException {
        Path scratch = Files.createDirectory(folder.resolve("trial-" + sandbox.identity()));
        try {
            var command = List.of(java.toString(), "-XX:+UseSerialGC", "-Xmx" + TRIAL_HEAP, "-version");
            var occupant =
                    new Occupant(command, scratch, List.of(), OptionalLong.of(TRIAL_HEAP), ProcessLimits.DEFAULT);
            var result = HostCommand.run(sandbox.enter(occupant), folder, PATIENCE);
            return result.exitCode() == 0 ? Optional.empty() : Optional.of(result.lastLine());
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    private static String bounded(String reason) {
        String line = reason.replaceAll("\\p{Cntrl}", " ");
        return line.length() > MAX_REASON_CHARS ? line.substring(0, MAX_REASON_CHARS) + "…" : line;
    }
}
