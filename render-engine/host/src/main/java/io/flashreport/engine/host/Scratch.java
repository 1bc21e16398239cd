package io.flashreport.engine.host;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A folder for temporary files that this process has to itself, under a root that several processes may share. It is
 * locked while it is in use, so that what a killed process left is swept by the next one that starts.
 */
public final class Scratch implements AutoCloseable {
    private static final String LOCK_SUFFIX = ".lock";

    private final Path folder;
    private final Path lockFile;
    private final FileChannel lockChannel;

    private Scratch(Path folder, Path lockFile, FileChannel lockChannel) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.lockChannel = lockChannel;
    }

    /** Sweeps abandoned folders under the root and makes a new one. */
    public static Scratch claim(Path root) throws IOException {
        Files.createDirectories(root);
        Path base = root.toRealPath();
        sweep(base);
        String name = "host-" + UUID.randomUUID();
        Path lockFile = base.resolve(name + LOCK_SUFFIX);
        FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        channel.lock();
        return new Scratch(privateFolder(base.resolve(name)), lockFile, channel);
    }

    /** An absolute path that exists. */
    public Path folder() {
        return folder;
    }

    /** A new folder that only this user can enter. */
    Path newFolder(String prefix) throws IOException {
        return privateFolder(folder.resolve(prefix + UUID.randomUUID()));
    }

    @Override
    public void close() throws IOException {
        delete(folder);
        Files.deleteIfExists(lockFile);
        lockChannel.close();
    }

    private static Path privateFolder(Path path) throws IOException {
        return Files.createDirectory(
                path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static void sweep(Path root) throws IOException {
        try (var lockFiles = Files.newDirectoryStream(root, "host-*" + LOCK_SUFFIX)) {
            for (Path lockFile : lockFiles) sweepIfAbandoned(lockFile);
        }
    }

    private static void sweepIfAbandoned(Path lockFile) throws IOException {
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock lock = tryLock(channel)) {
            if (lock == null) return;
            String name = lockFile.getFileName().toString();
            delete(lockFile.resolveSibling(name.substring(0, name.length() - LOCK_SUFFIX.length())));
            Files.deleteIfExists(lockFile);
        } catch (NoSuchFileException e) {
            // Another process swept it meanwhile.
            return;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Deletes a folder and all in it; a dying process may still be writing there, so what vanishes meanwhile is fine. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) Files.walkFileTree(folder, new Deletion());
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            if (failure != null) throw failure;
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
