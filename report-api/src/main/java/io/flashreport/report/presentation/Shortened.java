package io.flashreport.report.presentation;

import org.jspecify.annotations.Nullable;

/** What a client sent, as messages repeat it. */
final class Shortened {
    private static final int MAX_CHARS = 100;

    private Shortened() {}

    static String of(@Nullable String text) {
        if (text == null) return "";
        return text.codePointCount(0, text.length()) <= MAX_CHARS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_CHARS)) + "…";
    }
}
