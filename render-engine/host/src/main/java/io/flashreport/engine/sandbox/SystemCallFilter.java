package io.flashreport.engine.sandbox;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The seccomp filter of engine processes, as the program that the kernel takes: an array of {@code struct sock_filter} of
 * {@code linux/filter.h}. A list of what is denied, since what a Java VM calls changes with its version and that of the C
 * library; the empty network, file and process namespaces do not depend on it.
 */
final class SystemCallFilter {
    private static final short LOAD = 0x20;
    private static final short JUMP_IF_EQUAL = 0x15;
    private static final short JUMP_IF_AT_LEAST = 0x35;
    private static final short JUMP_IF_ANY_BIT = 0x45;
    private static final short RETURN = 0x06;

    // Offsets in struct seccomp_data of linux/seccomp.h, little-endian.
    private static final int NUMBER = 0;
    private static final int ARCHITECTURE = 4;
    private static final int FIRST_ARGUMENT = 16;
    private static final int FOURTH_ARGUMENT = 40;

    private static final int ALLOW = 0x7fff_0000;
    private static final int KILL_PROCESS = 0x8000_0000;
    private static final int FAIL = 0x0005_0000;
    private static final int EPERM = 1;
    private static final int ENOSYS = 38;

    /** From here on the numbers of x86_64 mean calls of its 32-bit variant, which lead past the list. */
    private static final int X32_CALLS = 0x4000_0000;

    private static final int CLONE3 = 435;
    private static final int CLONE_THREAD = 0x0001_0000;
    private static final int AF_UNIX = 1;
    private static final int MAP_ANONYMOUS = 0x20;
    private static final int MAP_SHARED = 0x01;

    private final CpuArchitecture architecture;
    private final List<Instruction> program = new ArrayList<>();

    private SystemCallFilter(CpuArchitecture architecture) {
        this.architecture = architecture;
    }

    /** @param yes how many instructions are skipped when a comparison holds; {@code no}, when it does not */
    private record Instruction(short code, int yes, int no, int value) {}

    static byte[] of(CpuArchitecture architecture) {
        var filter = new SystemCallFilter(architecture);
        filter.begin();
        filter.end();
        return filter.bytes();
    }

    /** The same for a process that has no namespace of its own: it sends signals to nobody but itself. */
    static byte[] ofProcess(CpuArchitecture architecture, long pid) {
        var filter = new SystemCallFilter(architecture);
        filter.begin();
        filter.noSignalsToOthers((int) pid);
        filter.end();
        return filter.bytes();
    }

    private void begin() {
        add(LOAD, 0, 0, ARCHITECTURE);
        add(JUMP_IF_EQUAL, 1, 0, architecture.auditCode);
        returning(KILL_PROCESS);
        add(LOAD, 0, 0, NUMBER);
        if (architecture == CpuArchitecture.X86_64) when(JUMP_IF_AT_LEAST, X32_CALLS, FAIL | EPERM);
        for (DeniedCall call : DeniedCall.values()) {
            if (call.number(architecture) >= 0) when(JUMP_IF_EQUAL, call.number(architecture), FAIL | EPERM);
        }
        // Its arguments lie in memory, where a filter cannot look; C libraries then use clone.
        when(JUMP_IF_EQUAL, CLONE3, FAIL | ENOSYS);
    }

    private void end() {
        onlyThreads();
        onlyPairsOfThisProcess();
        noUncountedMemory();
        returning(ALLOW);
    }

    /** {@code kill}, {@code tgkill}, and what sends signals with a value; {@code tkill} does not name the process. */
    private void noSignalsToOthers(int pid) {
        when(JUMP_IF_EQUAL, number(200, 130), FAIL | EPERM);
        for (int call : List.of(number(62, 129), number(234, 131), number(129, 138), number(297, 240))) {
            add(JUMP_IF_EQUAL, 0, 4, call);
            add(LOAD, 0, 0, FIRST_ARGUMENT);
            add(JUMP_IF_EQUAL, 0, 1, pid);
            returning(ALLOW);
            returning(FAIL | EPERM);
        }
    }

    /** {@code clone} makes threads, never processes. */
    private void onlyThreads() {
        add(JUMP_IF_EQUAL, 0, 4, number(56, 220));
        add(LOAD, 0, 0, FIRST_ARGUMENT);
        add(JUMP_IF_ANY_BIT, 0, 1, CLONE_THREAD);
        returning(ALLOW);
        returning(FAIL | EPERM);
    }

    /** {@code socketpair} for the ends that the JDK's file channels need. */
    private void onlyPairsOfThisProcess() {
        add(JUMP_IF_EQUAL, 0, 4, number(53, 199));
        add(LOAD, 0, 0, FIRST_ARGUMENT);
        add(JUMP_IF_EQUAL, 0, 1, AF_UNIX);
        returning(ALLOW);
        returning(FAIL | EPERM);
    }

    /** {@code mmap} of anonymous shared memory, which the limit of private memory does not count. */
    private void noUncountedMemory() {
        add(JUMP_IF_EQUAL, 0, 4, number(9, 222));
        add(LOAD, 0, 0, FOURTH_ARGUMENT);
        add(JUMP_IF_ANY_BIT, 0, 2, MAP_ANONYMOUS);
        add(JUMP_IF_ANY_BIT, 0, 1, MAP_SHARED);
        returning(FAIL | EPERM);
    }

    private int number(int x86, int arm) {
        return switch (architecture) {
            case X86_64 -> x86;
            case AARCH64 -> arm;
        };
    }

    private void when(short comparison, int value, int answer) {
        add(comparison, 0, 1, value);
        returning(answer);
    }

    private void returning(int answer) {
        add(RETURN, 0, 0, answer);
    }

    private void add(short code, int yes, int no, int value) {
        program.add(new Instruction(code, yes, no, value));
    }

    private byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(program.size() * 8).order(ByteOrder.LITTLE_ENDIAN);
        for (Instruction each : program) {
            bytes.putShort(each.code).put((byte) each.yes).put((byte) each.no).putInt(each.value);
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
