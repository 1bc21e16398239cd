package io.flashreport.engine.sandbox;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import io.flashreport.engine.sandbox.KernelCalls.Call;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the calling thread, and what it becomes, may do with files: {@code linux/landlock.h}. */
final class LandlockRuleset {
    private static final int VERSION_FLAG = 1;
    private static final int PATH_BENEATH = 1;
    private static final int AT_FDCWD = -100;
    private static final int O_PATH_CLOEXEC = 0x0020_0000 | 0x0008_0000;

    private static final long EXECUTE = 1;
    private static final long WRITE_FILE = 1 << 1;
    private static final long READ_FILE = 1 << 2;
    private static final long READ_DIR = 1 << 3;

    /** Removing and making of files and folders, no devices, sockets or pipes. */
    private static final long CHANGE_FOLDER = 1 << 4 | 1 << 5 | 1 << 7 | 1 << 8;

    private static final long TRUNCATE = 1 << 14;

    /** What one may do with a file that is no folder. */
    private static final long OF_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE;

    private final KernelCalls kernel;
    private final long handled;
    private final long descriptor;

    private LandlockRuleset(KernelCalls kernel, long handled, long descriptor) {
        this.kernel = kernel;
        this.handled = handled;
        this.descriptor = descriptor;
    }

    /** The version that the kernel has, from 1; fails where there is none. */
    private static int version(KernelCalls kernel) throws IOException {
        return (int) kernel.make(Call.LANDLOCK_CREATE_RULESET, 0, 0, VERSION_FLAG);
    }

    /** Denies all that the kernel can deny. */
    static LandlockRuleset of(KernelCalls kernel) throws IOException {
        int version = version(kernel);
        long files = (1L << filesUpTo(version)) - 1;
        long network = version >= 4 ? 3 : 0;
        long scopes = version >= 6 ? 3 : 0;
        long size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment attributes = arena.allocate(24, 8);
            attributes.set(JAVA_LONG_UNALIGNED, 0, files);
            attributes.set(JAVA_LONG_UNALIGNED, 8, network);
            attributes.set(JAVA_LONG_UNALIGNED, 16, scopes);
            long descriptor = kernel.make(Call.LANDLOCK_CREATE_RULESET, attributes.address(), size, 0);
            return new LandlockRuleset(kernel, files, descriptor);
        }
    }

    /** How many kinds of access a version knows. */
    private static int filesUpTo(int version) {
        return switch (version) {
            case 1 -> 13;
            case 2 -> 14;
            case 3, 4 -> 15;
            default -> 16;
        };
    }

    void allowRead(String path) throws IOException {
        allow(path, READ_FILE | READ_DIR);
    }

    /** Reads it and starts it as a program. */
    void allowStart(String path) throws IOException {
        allow(path, READ_FILE | EXECUTE);
    }

    void allowWrite(String path) throws IOException {
        allow(path, READ_FILE | READ_DIR | WRITE_FILE | TRUNCATE | CHANGE_FOLDER);
    }

    private void allow(String path, long access) throws IOException {
        long possible = Files.isDirectory(Path.of(path)) ? access : access & OF_FILES;
        try (Arena arena = Arena.ofConfined()) {
            long file =
                    kernel.make(Call.OPENAT, AT_FDCWD, arena.allocateFrom(path).address(), O_PATH_CLOEXEC);
            MemorySegment rule = arena.allocate(12, 8);
            rule.set(JAVA_LONG_UNALIGNED, 0, possible & handled);
            rule.set(JAVA_INT, 8, (int) file);
            kernel.make(Call.LANDLOCK_ADD_RULE, descriptor, PATH_BENEATH, rule.address(), 0);
            kernel.make(Call.CLOSE, file);
        }
    }

    /** From here on the calling thread can do no more than was allowed. */
    void enforce() throws IOException {
        kernel.make(Call.LANDLOCK_RESTRICT_SELF, descriptor, 0);
        kernel.make(Call.CLOSE, descriptor);
    }
}
