package io.flashreport.engine.sandbox;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import io.flashreport.engine.sandbox.KernelCalls.Call;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;

/**
 * The program that confines itself and then becomes an engine, in the same process. A Java VM of its own, because Landlock
 * holds for the thread that asks for it, and an engine has others by the time it could: of this one, only the thread that
 * asks goes on.
 */
final class LandlockStart {
    static final String END_OF_READABLE = "--";
    private static final int NOT_CONFINED_EXIT = 126;

    private static final int PR_SET_PDEATHSIG = 1;
    private static final int PR_SET_SECCOMP = 22;
    private static final int PR_SET_NO_NEW_PRIVS = 38;
    private static final int SECCOMP_MODE_FILTER = 2;
    private static final int SIGKILL = 9;
    private static final int CLOSE_RANGE_CLOEXEC = 4;
    private static final int FIRST_OTHER_DESCRIPTOR = 3;

    private final KernelCalls kernel;
    private final CpuArchitecture architecture;
    private final Arena arena = Arena.global();

    private LandlockStart(CpuArchitecture architecture) {
        this.architecture = architecture;
        this.kernel = new KernelCalls(architecture);
    }

    /**
     * Never returns.
     *
     * @param arguments the process that it must not outlive, a folder that may be written, what may be read (files that
     *     programs are started with begin with a "+"), {@value #END_OF_READABLE}, and the command
     */
    public static void main(String[] arguments) {
        try {
            List<String> all = Arrays.asList(arguments);
            int end = all.indexOf(END_OF_READABLE);
            var start = new LandlockStart(CpuArchitecture.current().orElseThrow());
            start.endWith(Long.parseLong(all.getFirst()));
            start.confine(all.get(1), all.subList(2, end));
            start.become(all.subList(end + 1, all.size()));
        } catch (IOException | RuntimeException | LinkageError e) {
            System.err.println("The engine could not be confined: " + e);
        }
        Runtime.getRuntime().halt(NOT_CONFINED_EXIT);
    }

    private void endWith(long host) throws IOException {
        kernel.make(Call.PRCTL, PR_SET_PDEATHSIG, SIGKILL);
        // It may have gone before it could be asked for.
        if (kernel.make(Call.GETPPID) != host) throw new IOException("the host is gone");
    }

    private void confine(String writable, List<String> readable) throws IOException {
        kernel.make(Call.PRCTL, PR_SET_NO_NEW_PRIVS, 1);
        var ruleset = LandlockRuleset.of(kernel);
        for (String path : readable) {
            if (path.startsWith("+")) ruleset.allowStart(path.substring(1));
            else ruleset.allowRead(path);
        }
        ruleset.allowWrite(writable);
        // Made before: afterwards no class of this program can be loaded any more.
        MemorySegment filter = filter();
        ruleset.enforce();
        kernel.make(Call.PRCTL, PR_SET_SECCOMP, SECCOMP_MODE_FILTER, filter.address());
    }

    /** A {@code struct sock_fprog} of {@code linux/filter.h}. */
    private MemorySegment filter() {
        byte[] program =
                SystemCallFilter.ofProcess(architecture, ProcessHandle.current().pid());
        MemorySegment instructions =
                arena.allocate(program.length, Long.BYTES).copyFrom(MemorySegment.ofArray(program));
        MemorySegment description = arena.allocate(2 * Long.BYTES, Long.BYTES);
        description.set(JAVA_SHORT, 0, (short) (program.length / Long.BYTES));
        description.set(ADDRESS, Long.BYTES, instructions);
        return description;
    }

    private void become(List<String> command) throws IOException {
        kernel.make(Call.CLOSE_RANGE, FIRST_OTHER_DESCRIPTOR, Integer.MAX_VALUE, CLOSE_RANGE_CLOEXEC);
        List<String> environment = List.of("HOME=" + System.getenv("HOME"), "LANG=C.UTF-8");
        kernel.make(
                Call.EXECVE,
                arena.allocateFrom(command.getFirst()).address(),
                texts(command).address(),
                texts(environment).address());
    }

    private MemorySegment texts(List<String> texts) {
        MemorySegment array = arena.allocate(ADDRESS, texts.size() + 1L);
        for (int i = 0; i < texts.size(); i++) array.setAtIndex(ADDRESS, i, arena.allocateFrom(texts.get(i)));
        return array;
    }
}
