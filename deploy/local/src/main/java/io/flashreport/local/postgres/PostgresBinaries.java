package io.flashreport.local.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs of this platform, unpacked once per version into a folder that all homes share. */
final class PostgresBinaries {
    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    static PostgresBinaries unpacked(Path cache) throws IOException {
        String platform = System.getProperty("os.name") + "-" + System.getProperty("os.arch");
        Path folder = cache.resolve(("postgres-" + version() + "-" + platform).replace(' ', '_'));
        if (!Files.exists(folder)) {
            Files.createDirectories(cache);
            unpack(folder);
        }
        return new PostgresBinaries(folder);
    }

    /** The command line of one of the programs; PostgreSQL refuses root, so root runs it in a user namespace. */
    List<String> command(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static String version() throws IOException {
        var properties = new Properties();
        try (InputStream in = PostgresBinaries.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        }
        return properties.getProperty("postgres");
    }

    /** Two launchers may do this at once: whoever is second finds the folder made. */
    private static void unpack(Path folder) throws IOException {
        Path draft = Files.createTempDirectory(folder.getParent(), "unpacking-");
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                        System.getProperty("os.name"), System.getProperty("os.arch"));
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, draft);
            }
        }
        try {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.exists(folder)) {
                throw e;
            }
        }
    }

    private static void place(TarArchiveEntry entry, TarArchiveInputStream content, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("the archive of PostgreSQL holds a path outside of it: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
