package io.flashreport.engine.layout;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns the names of data into headings for people: componentName, component_name and "component name" read alike. */
final class Heading {
    static final int MAX_CHARS = 80;

    private static final Pattern SEPARATORS = Pattern.compile("[\\s_\\-.\\p{Cntrl}]+");
    private static final Pattern HUMP = Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern ACRONYM = Pattern.compile("[\\p{Lu}\\d]{2,}s?");

    private Heading() {}

    static String of(List<String> path) {
        var heading = new StringBuilder();
        for (String name : path) {
            for (String part : SEPARATORS.split(name, -1)) {
                for (String word : HUMP.split(part, -1)) append(heading, word);
            }
        }
        return heading.isEmpty() ? "(no name)" : limited(heading.toString());
    }

    private static void append(StringBuilder heading, String word) {
        if (word.isEmpty()) return;
        if (heading.isEmpty()) {
            heading.append(Character.toString(Character.toTitleCase(word.codePointAt(0))))
                    .append(word, word.offsetByCodePoints(0, 1), word.length());
        } else {
            heading.append(' ').append(ACRONYM.matcher(word).matches() ? word : word.toLowerCase(Locale.ROOT));
        }
    }

    private static String limited(String heading) {
        if (heading.length() <= MAX_CHARS) return heading;
        int end = MAX_CHARS - 1;
        if (Character.isHighSurrogate(heading.charAt(end - 1))) end--;
        return heading.substring(0, end) + "…";
    }
}
