package io.flashreport.local.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of files, as {@code sha256sum} prints it. */
final class Checksum {
    private Checksum() {}

    /** A new file that is digested while it is written; its folders are made. */
    static DigestOutputStream create(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return new DigestOutputStream(Files.newOutputStream(file), sha256());
    }

    /** Of what was written so far. */
    static String of(DigestOutputStream written) {
        return HexFormat.of().formatHex(written.getMessageDigest().digest());
    }

    static void expect(Path file, String sha256) throws IOException {
        if (!Files.exists(file)) throw new IOException(file + " is missing");
        try (var digested = new DigestOutputStream(OutputStream.nullOutputStream(), sha256())) {
            Files.copy(file, digested);
            String found = of(digested);
            if (!found.equals(sha256)) {
                throw new IOException(file + " was changed: its SHA-256 is " + found + ", not " + sha256);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
