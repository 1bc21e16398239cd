package io.flashreport.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.Objects;

/** Where a worker finds the data of a report, byte for byte as the client sent it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "in")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PayloadSource.Inline.class, name = "record"),
    @JsonSubTypes.Type(value = PayloadSource.Stored.class, name = "storage")
})
public sealed interface PayloadSource {
    /** Payloads of at most this many bytes travel in the job itself. */
    int MAX_INLINE_BYTES = 64 * 1024;

    /** The length in bytes. */
    long bytes();

    /** The data itself, at most {@link #MAX_INLINE_BYTES}. */
    record Inline(byte[] data) implements PayloadSource {
        public Inline {
            if (data.length > MAX_INLINE_BYTES) {
                throw new IllegalArgumentException(
                        "data must have at most " + MAX_INLINE_BYTES + " bytes, had " + data.length);
            }
        }

        @Override
        public long bytes() {
            return data.length;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Inline inline && Arrays.equals(data, inline.data);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(data);
        }

        @Override
        public String toString() {
            return "Inline[" + data.length + " bytes]";
        }
    }

    /** An object in the bucket. */
    record Stored(String key, long bytes) implements PayloadSource {
        public Stored {
            Objects.requireNonNull(key, "key");
            if (bytes < 0) throw new IllegalArgumentException("bytes must be >= 0, was " + bytes);
        }
    }
}
