package io.flashreport.template.upload;

import io.flashreport.contracts.AccountId;
import io.flashreport.template.catalog.StoredPackage;
import io.flashreport.template.catalog.TemplateId;
import io.flashreport.template.storage.StorageUnavailableException;
import io.flashreport.template.storage.TemplateStorage;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The objects of versions. Their keys carry a random id and not the version's number, which is known only when the row is
 * written: so no upload ever writes where another one does.
 */
@ApplicationScoped
class VersionObjects {
    private static final Logger LOG = Logger.getLogger(VersionObjects.class);
    private static final String ZIP = "application/zip";

    private final TemplateStorage storage;

    VersionObjects(TemplateStorage storage) {
        this.storage = storage;
    }

    StoredPackage store(AccountId account, TemplateId template, Original original, Path result)
            throws IOException, StorageUnavailableException {
        String folder = "template/%s/%s/%s/".formatted(account, template, UUID.randomUUID());
        var stored = new StoredPackage(
                folder + "package.zip",
                bytes(result),
                sha256(result),
                folder + "original.zip",
                original.sha256(),
                bytes(original.archive()));
        storage.store(stored.originalKey(), original.archive(), ZIP);
        storage.store(stored.packageKey(), result, ZIP);
        return stored;
    }

    /** Removes what no row refers to. */
    void remove(StoredPackage stored) {
        try {
            storage.remove(stored.originalKey());
            storage.remove(stored.packageKey());
        } catch (StorageUnavailableException e) {
            LOG.warnf("Objects that nothing refers to stay: %s", e.getMessage());
        }
    }

    static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(Path file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                Files.copy(file, out);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
