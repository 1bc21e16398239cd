package io.flashreport.engine.attacks;

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

/** System calls without the JDK in between. */
final class NativeCalls {
    static final int EPERM = 1;

    private static final boolean ARM = System.getProperty("os.arch").equals("aarch64");
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
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG),
                    Linker.Option.firstVariadicArg(1),
                    Linker.Option.captureCallState("errno"));

    private NativeCalls() {}

    /** The result, or the error number made negative. */
    static long call(int x86, int arm, long... arguments) {
        var six = new long[6];
        System.arraycopy(arguments, 0, six, 0, arguments.length);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            long number = ARM ? arm : x86;
            long result = (long) SYSCALL.invokeExact(state, number, six[0], six[1], six[2], six[3], six[4], six[5]);
            return result == -1 ? -(int) ERRNO.get(state, 0L) : result;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Like {@link #call}; fails when the call did. */
    static long succeed(int x86, int arm, long... arguments) throws IOException {
        long result = call(x86, arm, arguments);
        if (result < 0) throw new IOException("error number " + -result);
        return result;
    }

    /** Fails when the filter did not let the call through; whether it did what was asked does not matter. */
    static String reach(int x86, int arm, long... arguments) throws IOException {
        long result = call(x86, arm, arguments);
        if (result == -EPERM) throw new IOException("not permitted");
        return "the kernel answered " + result;
    }
}
