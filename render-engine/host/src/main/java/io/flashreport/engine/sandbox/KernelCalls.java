package io.flashreport.engine.sandbox;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/** Calls of the Linux kernel that the JDK does not make. */
final class KernelCalls {
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    @SuppressWarnings("restricted")
    private static final MethodHandle SYSCALL = Linker.nativeLinker()
            .downcallHandle(
                    Linker.nativeLinker().defaultLookup().findOrThrow("syscall"),
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG),
                    Linker.Option.firstVariadicArg(1),
                    Linker.Option.captureCallState("errno"));

    private static final int MOST_ARGUMENTS = 5;

    private final CpuArchitecture architecture;

    KernelCalls(CpuArchitecture architecture) {
        this.architecture = architecture;
    }

    /** A call by its numbers in {@code asm/unistd_64.h} (x86_64) and in {@code asm-generic/unistd.h} (aarch64). */
    enum Call {
        OPENAT(257, 56),
        CLOSE(3, 57),
        PRCTL(157, 167),
        EXECVE(59, 221),
        GETPPID(110, 173),
        CLOSE_RANGE(436, 436),
        LANDLOCK_CREATE_RULESET(444, 444),
        LANDLOCK_ADD_RULE(445, 445),
        LANDLOCK_RESTRICT_SELF(446, 446);

        private final int x86;
        private final int arm;

        Call(int x86, int arm) {
            this.x86 = x86;
            this.arm = arm;
        }
    }

    /** Returns what the kernel answers; fails when the call does. */
    long make(Call call, long... arguments) throws IOException {
        var five = new long[MOST_ARGUMENTS];
        System.arraycopy(arguments, 0, five, 0, arguments.length);
        long number = switch (architecture) {
            case X86_64 -> call.x86;
            case AARCH64 -> call.arm;
        };
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            long answer = invoke(state, number, five);
            if (answer < 0) throw new IOException(call + ": error number " + (int) ERRNO.get(state, 0L));
            return answer;
        }
    }

    private static long invoke(MemorySegment state, long number, long[] five) {
        try {
            return (long) SYSCALL.invokeExact(state, number, five[0], five[1], five[2], five[3], five[4]);
        } catch (Throwable e) {
            throw new IllegalStateException("the C library cannot be called", e);
        }
    }
}
