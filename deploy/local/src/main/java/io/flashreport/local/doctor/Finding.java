package io.flashreport.local.doctor;

/**
 * What was found about one thing.
 *
 * @param words one line
 */
public record Finding(String thing, Verdict verdict, String words) {
    /** What it means. */
    public enum Verdict {
        GOOD,

        /** Good to know; nothing has to be done. */
        FACT,

        /** Something has to be done. */
        BAD
    }

    static Finding good(String thing, String words) {
        return new Finding(thing, Verdict.GOOD, words);
    }

    static Finding fact(String thing, String words) {
        return new Finding(thing, Verdict.FACT, words);
    }

    static Finding bad(String thing, String words) {
        return new Finding(thing, Verdict.BAD, words);
    }

    @Override
    public String toString() {
        String mark = switch (verdict) {
            case GOOD -> "ok";
            case FACT -> "--";
            case BAD -> "!!";
        };
        return "  %s  %-16s %s".formatted(mark, thing, words);
    }
}
