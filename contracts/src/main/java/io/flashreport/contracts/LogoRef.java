package io.flashreport.contracts;

import java.util.Objects;

/**
 * A picture at the top of a report, and where it is.
 *
 * @param storageKey the picture's key in the bucket
 * @param bytes the picture's length in bytes, at most {@link #MAX_BYTES}
 * @param sha256 of the picture, lower-case hexadecimal
 */
public record LogoRef(String storageKey, int bytes, String sha256) {
    /** As much as an engine takes. */
    public static final int MAX_BYTES = 64 * 1024;

    public LogoRef {
        Objects.requireNonNull(storageKey, "storageKey");
        if (bytes < 1 || bytes > MAX_BYTES)
            throw new IllegalArgumentException("bytes must be 1 to " + MAX_BYTES + ", was " + bytes);
        if (!sha256.matches("[0-9a-f]{64}"))
            throw new IllegalArgumentException("sha256 must be 64 lower-case hexadecimal digits, was " + sha256);
    }
}
