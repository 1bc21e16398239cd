package io.flashreport.engine.render;

/** What a document may have at most. */
public record Limits(int maxPages, long maxDocumentBytes) {
    public Limits {
        if (maxPages < 1) throw new IllegalArgumentException("maxPages must be >= 1, was " + maxPages);
        if (maxDocumentBytes < 1)
            throw new IllegalArgumentException("maxDocumentBytes must be >= 1, was " + maxDocumentBytes);
    }
}
