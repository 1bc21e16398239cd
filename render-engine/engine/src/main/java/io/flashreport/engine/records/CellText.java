package io.flashreport.engine.records;

import java.util.Locale;

/** How long the text of a value may be. */
final class CellText {
    /** Longer values are cut: a page cannot hold more in a column. */
    static final int MAX_CHARS = 10_000;

    /** What a picture in a data URI may have. */
    static final int MAX_PICTURE_CHARS = 8_000_000;

    private static final String PICTURE = "data:image/";

    private CellText() {}

    static boolean isPicture(CharSequence text) {
        return text.length() >= PICTURE.length()
                && text.subSequence(0, PICTURE.length())
                        .toString()
                        .toLowerCase(Locale.ROOT)
                        .equals(PICTURE);
    }

    /** The text with no more characters than it takes to see that there are too many. */
    static String of(char[] chars, int start, int length) {
        if (length <= MAX_CHARS) return new String(chars, start, length);
        String head = new String(chars, start, MAX_CHARS + 1);
        return isPicture(head) ? new String(chars, start, Math.min(length, MAX_PICTURE_CHARS + 1)) : head;
    }

    static String of(String text) {
        if (text.length() <= MAX_CHARS) return text;
        return isPicture(text) ? text : text.substring(0, MAX_CHARS + 1);
    }

    /** Appends as much as it takes to see that there is too much. */
    static void append(StringBuilder text, char[] chars, int start, int length) {
        int taken = Math.min(length, Math.max(0, MAX_CHARS + 1 - text.length()));
        text.append(chars, start, taken);
        if (taken == length || !isPicture(text)) return;
        int room = MAX_PICTURE_CHARS + 1 - text.length();
        text.append(chars, start + taken, Math.max(0, Math.min(room, length - taken)));
    }

    /** The text as it is shown: when it is too long, cut with a sign that something is missing. */
    static String shown(String text) {
        if (text.length() <= MAX_CHARS) return text;
        int end = Character.isHighSurrogate(text.charAt(MAX_CHARS - 2)) ? MAX_CHARS - 2 : MAX_CHARS - 1;
        return text.substring(0, end) + "…";
    }
}
