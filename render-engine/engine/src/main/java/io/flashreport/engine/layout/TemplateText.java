package io.flashreport.engine.layout;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Texts of strangers as parts of a template: none of them can become more than a text or a name. */
final class TemplateText {
    private static final int MAX_NAME_CHARS = 60;

    private final Set<String> names = new HashSet<>();

    /** A string literal of Java, also where a report's expression is looked through for its variables. */
    static String literal(String text) {
        var literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                // $P{x} within a literal would be a parameter all the same.
                case '$' -> literal.append("\\044");
                default -> {
                    if (c < ' ') literal.append(String.format(Locale.ROOT, "\\%03o", (int) c));
                    else if (isPlain(c)) literal.append(c);
                    else literal.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                }
            }
        }
        return literal.append('"').toString();
    }

    /** Whether XML can hold the text as it is, in one line. */
    static boolean isPlain(String text) {
        return text.chars().allMatch(c -> isPlain((char) c));
    }

    private static boolean isPlain(char c) {
        return !Character.isISOControl(c) && !Character.isSurrogate(c) && c < 0xFFFE && c != 0x2028 && c != 0x2029;
    }

    /** A name made of the words that no other part of the scope has: letters, digits and underscores. */
    String name(String words) {
        var name = new StringBuilder();
        words.codePoints()
                .limit(MAX_NAME_CHARS)
                .forEach(c -> name.appendCodePoint(Character.isLetterOrDigit(c) ? c : '_'));
        if (name.isEmpty()) name.append("value");
        String free = name.toString();
        for (int i = 2; !names.add(free); i++) free = name + "_" + i;
        return free;
    }
}
