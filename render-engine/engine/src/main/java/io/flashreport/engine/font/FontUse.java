package io.flashreport.engine.font;

import java.util.Locale;

/** What a name that a template gives to a font stands for. */
record FontUse(Typeface typeface, Reason reason) {
    enum Reason {
        /** It is the name of a typeface that is here, or of none in particular. */
        MEANT,
        /** Another typeface, made to be as wide letter by letter. */
        AS_WIDE,
        ALIKE,
        UNKNOWN
    }

    /** For a name that nothing is known of: its words may tell what kind of typeface it is. */
    static FontUse guessed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("mono") || lower.contains("courier") || lower.contains("typewriter"))
            return new FontUse(Typefaces.DEJAVU_MONO, Reason.UNKNOWN);
        if ((lower.contains("serif") && !lower.contains("sans")) || lower.contains("times") || lower.contains("roman"))
            return new FontUse(Typefaces.DEJAVU_SERIF, Reason.UNKNOWN);
        return new FontUse(Typefaces.DEJAVU_SANS, Reason.UNKNOWN);
    }
}
