package io.flashreport.engine.protocol;

import java.util.Arrays;

/** A PNG or JPEG that stands at the top of a document. Two with the same bytes are equal. */
public final class Logo {
    /** As much as fits into the frame that begins a job. */
    public static final int MAX_BYTES = Frames.MAX_CHUNK_BYTES;

    private final byte[] bytes;

    public Logo(byte[] bytes) {
        if (bytes.length == 0 || bytes.length > MAX_BYTES)
            throw new IllegalArgumentException("a logo must have 1 to " + MAX_BYTES + " bytes, had " + bytes.length);
        this.bytes = bytes.clone();
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo logo && Arrays.equals(bytes, logo.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "logo of " + bytes.length + " bytes";
    }
}
