package io.flashreport.local.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The folder of one stack: data, secrets, logs and what says which processes run. */
public record Home(Path folder) {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    public void create() throws IOException {
        Files.createDirectories(folder);
        for (String name : new String[] {"run", "secrets", "scratch", "logs"}) {
            Files.createDirectories(folder.resolve(name), PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }
    }

    public Path data(Kind kind) {
        return folder.resolve(kind.label());
    }

    public Path log(String name) {
        return folder.resolve("logs").resolve(name + ".log");
    }

    public Path run(String name) {
        return folder.resolve("run").resolve(name);
    }

    public Path scratch() {
        return folder.resolve("scratch");
    }

    public Path secret(String name) {
        return folder.resolve("secrets").resolve(name);
    }

    /** Replaces the file at once, readable by its owner only from the first byte on. */
    public static void writePrivately(Path file, String content) throws IOException {
        writePrivately(file, content.getBytes(StandardCharsets.UTF_8));
    }

    public static void writePrivately(Path file, byte[] content) throws IOException {
        Path draft =
                Files.createTempFile(file.getParent(), ".new-", "", PosixFilePermissions.asFileAttribute(OWNER_FILE));
        Files.write(draft, content);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
