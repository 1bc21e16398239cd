package io.flashreport.engine.protocol;

import org.jspecify.annotations.Nullable;

/** A frame from the host to its engine. */
public sealed interface ToEngine {
    /**
     * Begins a job.
     *
     * @param title the document's title, empty when the client gave none
     * @param charset the charset that the request declared, null when the data itself tells
     * @param dataBytes length of the data, so that the engine knows small from big before it reads
     * @param maxPages past this many pages the engine fails with {@link EngineFailure#PAGE_LIMIT}
     * @param maxDocumentBytes past this many bytes the engine fails with {@link EngineFailure#OUTPUT_LIMIT}
     */
    record Render(
            String title, Format format, @Nullable String charset, long dataBytes, int maxPages, long maxDocumentBytes)
            implements ToEngine {
        public Render {
            if (dataBytes < 0) throw new IllegalArgumentException("dataBytes must be >= 0, was " + dataBytes);
            if (maxPages < 1) throw new IllegalArgumentException("maxPages must be >= 1, was " + maxPages);
            if (maxDocumentBytes < 1)
                throw new IllegalArgumentException("maxDocumentBytes must be >= 1, was " + maxDocumentBytes);
        }
    }

    /** The next bytes of the data, at most {@link Frames#MAX_CHUNK_BYTES}. */
    record Data(byte[] bytes) implements ToEngine {}

    /** The data has been sent whole. */
    record DataEnd() implements ToEngine {}

    /** How the data is written. */
    enum Format {
        JSON,
        XML
    }
}
