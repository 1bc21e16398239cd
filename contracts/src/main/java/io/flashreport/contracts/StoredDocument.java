package io.flashreport.contracts;

import java.util.Objects;

/**
 * A finished document in storage.
 *
 * @param key the object's key in the bucket
 * @param sha256 lower-case hexadecimal
 * @param bytes length in bytes
 * @param pages at least 1
 */
public record StoredDocument(String key, String sha256, long bytes, int pages) {
    public StoredDocument {
        Objects.requireNonNull(key, "key");
        if (sha256.length() != 64) throw new IllegalArgumentException("sha256 must have 64 digits, was " + sha256);
        if (bytes < 1) throw new IllegalArgumentException("bytes must be >= 1, was " + bytes);
        if (pages < 1) throw new IllegalArgumentException("pages must be >= 1, was " + pages);
    }
}
