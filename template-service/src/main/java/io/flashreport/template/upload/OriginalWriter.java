package io.flashreport.template.upload;

import io.flashreport.template.catalog.TemplateFile;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;

/** Writes the files of an upload into one ZIP file that depends on nothing but their paths and contents. */
final class OriginalWriter {
    private static final long MAX_UNPACKED_BYTES = 50L * 1024 * 1024;

    /** The earliest that a ZIP file can say. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final MessageDigest digest = sha256();
    private final byte[] buffer = new byte[16 * 1024];
    private long unpacked;

    private OriginalWriter() {}

    /** @param files in the order of their paths */
    static Original write(List<UploadedFile> files, Path archive) throws IOException, UnacceptableException {
        var writer = new OriginalWriter();
        var written = new ArrayList<TemplateFile>();
        try (var zip =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(archive)), StandardCharsets.UTF_8)) {
            for (var file : files) written.add(writer.add(file, zip));
        }
        return new Original(archive, HexFormat.of().formatHex(writer.digest.digest()), written);
    }

    private TemplateFile add(UploadedFile file, ZipOutputStream zip) throws IOException, UnacceptableException {
        var entry = new ZipEntry(file.path());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        var content = sha256();
        long bytes = copy(file, zip, content);
        zip.closeEntry();
        byte[] path = file.path().getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(path.length).array());
        digest.update(path);
        digest.update(content.digest());
        return new TemplateFile(file.path(), bytes);
    }

    private long copy(UploadedFile file, OutputStream out, MessageDigest content)
            throws IOException, UnacceptableException {
        long bytes = 0;
        try (var in = file.content().open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                unpacked += read;
                if (unpacked > MAX_UNPACKED_BYTES)
                    throw new UnacceptableException("Unpacked, the files have more than the 50 MiB allowed.");
                content.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        } catch (ZipException | EOFException e) {
            throw new UnacceptableException("'" + file.path() + "' cannot be unpacked: " + e.getMessage() + ".");
        }
        return bytes;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
