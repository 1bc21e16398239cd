package io.flashreport.engine.gate;

/** How far something in a template is to be trusted, from the best to the worst. */
public enum Grade {
    /** Does nothing but print what it is given, and leaves nothing behind. */
    INERT,
    /** May take long or much, or leave something behind: only in engines of its owner's own. */
    CONTAINED,
    /** Is never filled. */
    REFUSED;

    /** The worse of both. */
    public Grade or(Grade other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
