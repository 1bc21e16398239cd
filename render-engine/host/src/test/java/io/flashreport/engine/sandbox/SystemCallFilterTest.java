package io.flashreport.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SystemCallFilterTest {
    private static final int ALLOWED = 0x7fff_0000;
    private static final int NOT_PERMITTED = 0x0005_0001;
    private static final int UNKNOWN = 0x0005_0026;
    private static final int KILLED = 0x8000_0000;
    private static final int CLONE3 = 435;

    @ParameterizedTest
    @EnumSource
    void whatIsListedIsNotPermitted(CpuArchitecture architecture) {
        for (DeniedCall call : DeniedCall.values()) {
            if (call.number(architecture) >= 0)
                assertThat(answer(architecture, call.number(architecture), 0, 0))
                        .as("%s", call)
                        .isEqualTo(NOT_PERMITTED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCallOfAnotherArchitectureEndsTheProcess(CpuArchitecture architecture) {
        assertThat(run(SystemCallFilter.of(architecture), 0x4000_0003, 1, 0, 0)).isEqualTo(KILLED);
    }

    @Test
    void callsOfTheShortVariantAreNotPermitted() {
        assertThat(answer(CpuArchitecture.X86_64, 0x4000_0000, 0, 0)).isEqualTo(NOT_PERMITTED);
    }

    @ParameterizedTest
    @EnumSource
    void threadsAreMadeAndProcessesAreNot(CpuArchitecture architecture) {
        int clone = architecture == CpuArchitecture.X86_64 ? 56 : 220;

        assertThat(answer(architecture, clone, 0x3d0f00, 0)).isEqualTo(ALLOWED);
        assertThat(answer(architecture, clone, 17, 0)).isEqualTo(NOT_PERMITTED);
        assertThat(answer(architecture, clone, 0x4111, 0)).isEqualTo(NOT_PERMITTED);
        assertThat(answer(architecture, CLONE3, 0, 0)).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void pairsOfSocketsAreLocal(CpuArchitecture architecture) {
        int socketpair = architecture == CpuArchitecture.X86_64 ? 53 : 199;

        assertThat(answer(architecture, socketpair, 1, 0)).isEqualTo(ALLOWED);
        assertThat(answer(architecture, socketpair, 30, 0)).isEqualTo(NOT_PERMITTED);
    }

    @ParameterizedTest
    @EnumSource
    void memoryIsPrivateOrOfAFile(CpuArchitecture architecture) {
        int mmap = architecture == CpuArchitecture.X86_64 ? 9 : 222;

        assertThat(answer(architecture, mmap, 0, 0x22)).isEqualTo(ALLOWED);
        assertThat(answer(architecture, mmap, 0, 0x01)).isEqualTo(ALLOWED);
        assertThat(answer(architecture, mmap, 0, 0x21)).isEqualTo(NOT_PERMITTED);
    }

    @ParameterizedTest
    @EnumSource
    void aProcessWithoutNamespacesSendsSignalsToItselfAlone(CpuArchitecture architecture) {
        boolean x86 = architecture == CpuArchitecture.X86_64;
        byte[] filter = SystemCallFilter.ofProcess(architecture, 4711);

        for (int call : x86 ? new int[] {62, 234, 129, 297} : new int[] {129, 131, 138, 240}) {
            assertThat(run(filter, architecture.auditCode, call, 4711, 0)).isEqualTo(ALLOWED);
            assertThat(run(filter, architecture.auditCode, call, 4712, 0)).isEqualTo(NOT_PERMITTED);
            assertThat(run(filter, architecture.auditCode, call, -1, 0)).isEqualTo(NOT_PERMITTED);
        }
        int tkill = x86 ? 200 : 130;
        assertThat(run(filter, architecture.auditCode, tkill, 4711, 0)).isEqualTo(NOT_PERMITTED);
        int read = x86 ? 0 : 63;
        assertThat(run(filter, architecture.auditCode, read, 0, 0)).isEqualTo(ALLOWED);
        int clone = x86 ? 56 : 220;
        assertThat(run(filter, architecture.auditCode, clone, 17, 0)).isEqualTo(NOT_PERMITTED);
    }

    @ParameterizedTest
    @EnumSource
    void readingAndWritingIsAllowed(CpuArchitecture architecture) {
        int read = architecture == CpuArchitecture.X86_64 ? 0 : 63;
        int write = architecture == CpuArchitecture.X86_64 ? 1 : 64;

        assertThat(answer(architecture, read, 0, 0)).isEqualTo(ALLOWED);
        assertThat(answer(architecture, write, 1, 0)).isEqualTo(ALLOWED);
    }

    private static int answer(CpuArchitecture architecture, int number, int first, int fourth) {
        return run(SystemCallFilter.of(architecture), architecture.auditCode, number, first, fourth);
    }

    /** Runs the program as the kernel does; it knows the instructions that the filter is made of. */
    private static int run(byte[] program, int auditCode, int number, int first, int fourth) {
        ByteBuffer code = ByteBuffer.wrap(program).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer data = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        data.putInt(0, number).putInt(4, auditCode).putInt(16, first).putInt(40, fourth);
        int accumulator = 0;
        for (int at = 0; ; at++) {
            int value = code.getInt(at * 8 + 4);
            boolean holds;
            switch (code.getShort(at * 8)) {
                case 0x20 -> {
                    accumulator = data.getInt(value);
                    continue;
                }
                case 0x06 -> {
                    return value;
                }
                case 0x15 -> holds = accumulator == value;
                case 0x35 -> holds = Integer.compareUnsigned(accumulator, value) >= 0;
                case 0x45 -> holds = (accumulator & value) != 0;
                default -> throw new AssertionError("instruction " + at);
            }
            at += code.get(at * 8 + (holds ? 2 : 3)) & 0xff;
        }
    }
}
