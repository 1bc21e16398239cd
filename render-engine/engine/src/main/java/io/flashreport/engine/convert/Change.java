package io.flashreport.engine.convert;

/**
 * One thing that the conversion did.
 *
 * @param line where it begins in the original, from 1; of a change made in several places, the first
 * @param column from 1
 */
public record Change(Kind kind, int line, int column, String message) {
    public enum Kind {
        /** Written otherwise, with the same meaning. */
        CHANGED,
        /** Left out, because version 7 has no place for it. */
        NOT_KEPT
    }
}
