package io.flashreport.engine.attacks;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;

/** Each takes more than {@link AttackedEngine#LIMITS} gives, and not so much that the machine would feel it. */
final class ExhaustingAttacks {
    private static final int MIB = 1024 * 1024;
    private static final int FILES = 600;
    private static final int THREADS = 600;
    private static final int MEMORY_BLOCKS = 768;

    /** Anonymous memory. */
    private static final int PRIVATE = 0x22;

    private static final int SHARED = 0x21;

    private ExhaustingAttacks() {}

    static String fillScratch(Target target) throws IOException {
        var files = new ArrayList<Path>();
        try {
            for (int i = 0; i < 24; i++) {
                Path file = scratch("part");
                files.add(file);
                Files.write(file, new byte[MIB]);
            }
            return "24 MiB";
        } finally {
            for (Path file : files) Files.delete(file);
        }
    }

    static String fillScratchNameless(Target target) throws IOException {
        var open = new ArrayList<Closeable>();
        try {
            for (int i = 0; i < 24; i++) {
                Path path = scratch("nameless");
                var file = new RandomAccessFile(path.toFile(), "rw");
                open.add(file);
                Files.delete(path);
                file.write(new byte[MIB]);
            }
            return "24 MiB";
        } finally {
            for (Closeable file : open) file.close();
        }
    }

    static String hugeFile(Target target) throws IOException {
        Path path = scratch("huge");
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(1L << 31);
            return "2 GiB without contents";
        } finally {
            Files.delete(path);
        }
    }

    static String openFiles(Target target) throws IOException {
        var open = new ArrayList<Closeable>();
        try {
            for (int i = 0; i < FILES; i++) open.add(Files.newInputStream(Path.of("/dev/null")));
            return FILES + " files";
        } finally {
            for (Closeable file : open) file.close();
        }
    }

    static String startThreads(Target target) throws IOException {
        var end = new CountDownLatch(1);
        try {
            for (int i = 0; i < THREADS; i++) {
                Thread.ofPlatform().daemon().stackSize(64 * 1024).start(() -> {
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
            return THREADS + " threads";
        } catch (OutOfMemoryError e) {
            throw new IOException(e);
        } finally {
            end.countDown();
        }
    }

    static String takeMemory(Target target) throws IOException {
        var blocks = new ArrayList<Long>();
        try {
            for (int i = 0; i < MEMORY_BLOCKS; i++) blocks.add(map(PRIVATE));
            return MEMORY_BLOCKS + " MiB";
        } finally {
            for (long block : blocks) NativeCalls.succeed(11, 215, block, MIB);
        }
    }

    static String shareMemory(Target target) throws IOException {
        NativeCalls.succeed(11, 215, map(SHARED), MIB);
        return "1 MiB";
    }

    private static long map(int kind) throws IOException {
        return NativeCalls.succeed(9, 222, 0, MIB, 3, kind, -1, 0);
    }

    static String memoryFile(Target target) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            return "file "
                    + NativeCalls.succeed(319, 279, arena.allocateFrom("x").address(), 0);
        }
    }

    static String raiseLimit(Target target) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment limit = arena.allocate(ValueLayout.JAVA_LONG, 2);
            limit.fill((byte) 0xff);
            // prlimit64 of RLIMIT_CORE.
            return "core " + NativeCalls.succeed(302, 261, 0, 4, limit.address(), 0);
        }
    }

    private static Path scratch(String prefix) throws IOException {
        return Files.createTempFile(prefix, ".tmp");
    }
}
