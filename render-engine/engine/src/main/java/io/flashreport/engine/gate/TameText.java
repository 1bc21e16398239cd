package io.flashreport.engine.gate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells constant texts that are harmless as programs of the platform's small languages from those that are not. */
final class TameText {
    private static final int MAX_CHARS = 1_000;
    private static final int MAX_REPETITIONS = 3;

    /** Each may double what is tried. */
    private static final int MAX_CHOICES = 16;

    private static final Pattern LITERAL = Pattern.compile("\\\\Q.*?(?:\\\\E|$)|\\\\.", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("\\[\\^?]?[^\\[\\]]*+]");
    /** What it took it never gives back, so that nothing is tried twice. */
    private static final Pattern POSSESSIVE = Pattern.compile("(?:[*+?]|\\{\\d*,?\\d*})\\+");

    private static final Pattern REPEATED_GROUP = Pattern.compile("\\)(?:[*+]|\\{)");
    private static final Pattern REPETITION = Pattern.compile("[*+]|\\{\\d*,?\\d*}");
    private static final Pattern CHOICE = Pattern.compile("\\||(?<!\\()\\?");
    private static final Pattern BACK_REFERENCE = Pattern.compile("\\\\(?:[1-9]|k<)");
    private static final Pattern BIG_COUNT = Pattern.compile("\\{[^}]*\\d{4}");
    private static final Pattern WIDTH = Pattern.compile("%[^a-zA-Z%]*?(\\d+)?(?:\\.(\\d+))?[a-zA-Z%]");

    private TameText() {}

    /**
     * Whether matching takes a time that grows with the text by a small power at worst: no repeated groups, no back
     * references, at most {@value #MAX_REPETITIONS} repetitions, possessive ones apart, and {@value #MAX_CHOICES}
     * choices.
     */
    static boolean pattern(String regex) {
        if (regex.length() > MAX_CHARS || BACK_REFERENCE.matcher(regex).find()) return false;
        String bare = CLASS.matcher(LITERAL.matcher(regex).replaceAll("a")).replaceAll("a");
        if (BIG_COUNT.matcher(bare).find()) return false;
        bare = POSSESSIVE.matcher(bare).replaceAll("");
        return bare.indexOf('[') < 0
                && !REPEATED_GROUP.matcher(bare).find()
                && REPETITION.matcher(bare).results().count() <= MAX_REPETITIONS
                && CHOICE.matcher(bare).results().count() <= MAX_CHOICES;
    }

    /** Whether a format of {@link java.util.Formatter} asks for widths and precisions below 1,000 only. */
    static boolean format(String format) {
        if (format.length() > MAX_CHARS) return false;
        Matcher width = WIDTH.matcher(format);
        while (width.find()) if (isLong(width.group(1)) || isLong(width.group(2))) return false;
        return true;
    }

    private static boolean isLong(@org.jspecify.annotations.Nullable String digits) {
        return digits != null && digits.length() > 3;
    }
}
