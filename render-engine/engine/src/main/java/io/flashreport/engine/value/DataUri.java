package io.flashreport.engine.value;

/** Files that stand in the data as text. */
final class DataUri {
    /** What is left of one that is no picture. */
    static final int SHOWN_CHARS = 40;

    private DataUri() {}

    static boolean isIn(String text) {
        return text.length() > SHOWN_CHARS && text.charAt(0) == 'd' && text.startsWith("data:");
    }

    static String shortened(String text) {
        return isIn(text) ? text.substring(0, SHOWN_CHARS) + "…" : text;
    }

    static String java(String text) {
        return "%1$s != null && %1$s.startsWith(\"data:\") && %1$s.length() > %2$d ? %1$s.substring(0, %2$d) + \"\\u2026\" : %1$s"
                .formatted(text, SHOWN_CHARS);
    }
}
