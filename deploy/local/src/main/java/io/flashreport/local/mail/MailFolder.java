package io.flashreport.local.mail;

import io.flashreport.local.part.Home;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * Mails by rising number: {@code 00000012.eml} as it came, and {@code 00000012.txt} to be read, written last. The newest
 * 1,000 are kept. They carry secrets, so only the owner can read them.
 */
public final class MailFolder {
    static final int KEPT = 1_000;

    private final Path path;
    private long newest;

    public MailFolder(Path path) {
        this.path = path;
    }

    /** The folder, made unless it is there, with what it was left with. */
    static MailFolder create(Path path) throws IOException {
        Files.createDirectories(
                path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var folder = new MailFolder(path);
        try (Stream<Path> files = Files.list(path)) {
            folder.newest = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{8}\\.(eml|txt)"))
                    .mapToLong(name -> Long.parseLong(name.substring(0, 8)))
                    .max()
                    .orElse(0);
        }
        return folder;
    }

    synchronized void keep(MimeMessage mail, String recipient) throws IOException, MessagingException {
        var content = new ByteArrayOutputStream();
        mail.writeTo(content);
        String text = ReadableMail.of(mail, recipient);
        newest++;
        Home.writePrivately(file(newest, "eml"), content.toByteArray());
        Home.writePrivately(file(newest, "txt"), text.getBytes(StandardCharsets.UTF_8));
        Files.deleteIfExists(file(newest - KEPT, "eml"));
        Files.deleteIfExists(file(newest - KEPT, "txt"));
    }

    /** What there is to be read, the newest last. */
    public List<Path> readable() throws IOException {
        if (!Files.isDirectory(path)) return List.of();
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private Path file(long number, String type) {
        return path.resolve("%08d.%s".formatted(number, type));
    }
}
