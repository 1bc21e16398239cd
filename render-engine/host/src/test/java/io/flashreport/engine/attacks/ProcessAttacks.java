package io.flashreport.engine.attacks;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class ProcessAttacks {
    private static final long SIGCHLD = 17;
    private static final long CLONE_NEWUSER = 0x1000_0000;
    private static final long PTRACE_ATTACH = 16;

    private ProcessAttacks() {}

    static String run(Target target) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return "exit code "
                + new ProcessBuilder(java.toString(), "-Xmx16m", "--version")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
    }

    /** As the C library does for a child that goes to another program at once, so that nothing of a Java VM runs twice. */
    static String fork(Target target) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment wrong = arena.allocate(8);
            // With flags that contradict each other a kernel that was reached says EINVAL, and makes no child.
            long conflict = 0x0000_0200 | 0x0002_0000 | SIGCHLD;
            return NativeCalls.reach(56, 220, conflict, wrong.address());
        }
    }

    static String seeHost(Target target) throws IOException {
        return ProcessHandle.of(target.host())
                .flatMap(host -> host.info().command())
                .filter(command -> command.endsWith("java"))
                .filter(command -> target.host() != ProcessHandle.current().pid())
                .orElseThrow(() -> new IOException("not there"));
    }

    static String signalHost(Target target) throws IOException {
        seeHost(target);
        return "signal 0: " + NativeCalls.succeed(62, 129, target.host(), 0);
    }

    static String trace(Target target) throws IOException {
        return NativeCalls.reach(101, 117, PTRACE_ATTACH, Integer.MAX_VALUE);
    }

    static String readMemory(Target target) throws IOException {
        return NativeCalls.reach(310, 270, ProcessHandle.current().pid(), 0, 0, 0, 0, 0);
    }

    static String capabilities(Target target) throws IOException {
        for (String set : List.of("CapInh", "CapPrm", "CapEff", "CapAmb")) {
            if (Long.parseUnsignedLong(status(set), 16) != 0) return set + " " + status(set);
        }
        String user = status("Uid");
        if (user.startsWith("0\t")) return "root";
        throw new IOException("no capabilities, user " + user);
    }

    static String privileges(Target target) throws IOException {
        String words = "NoNewPrivs " + status("NoNewPrivs") + ", Seccomp " + status("Seccomp");
        if (words.equals("NoNewPrivs 1, Seccomp 2")) throw new IOException("no new privileges, and a filter");
        return words;
    }

    static String mount(Target target) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment kind = arena.allocateFrom("tmpfs");
            MemorySegment where = arena.allocateFrom("/");
            return NativeCalls.reach(165, 40, kind.address(), where.address(), kind.address(), 0, 0);
        }
    }

    static String namespace(Target target) throws IOException {
        return NativeCalls.reach(272, 97, CLONE_NEWUSER);
    }

    static String bpf(Target target) throws IOException {
        return NativeCalls.reach(321, 280, Integer.MAX_VALUE, 0, 0);
    }

    static String ring(Target target) throws IOException {
        return NativeCalls.reach(425, 425, 0, 0);
    }

    private static String status(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElseThrow();
    }
}
