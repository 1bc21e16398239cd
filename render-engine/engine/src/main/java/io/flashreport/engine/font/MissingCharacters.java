package io.flashreport.engine.font;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Characters that are not shown, with how often they were wanted. */
final class MissingCharacters {
    private static final int SHOWN = 20;

    private final Map<Integer, Integer> times = new TreeMap<>();

    void add(int codePoint) {
        times.merge(codePoint, 1, Integer::sum);
    }

    boolean isEmpty() {
        return times.isEmpty();
    }

    /** A sentence on what is missing in texts that name this font. */
    String in(String font) {
        String shown = times.entrySet().stream()
                .limit(SHOWN)
                .map(entry -> String.format(
                        Locale.ROOT,
                        "%s (U+%04X, %,d %s)",
                        shown(entry.getKey()),
                        entry.getKey(),
                        entry.getValue(),
                        entry.getValue() == 1 ? "time" : "times"))
                .collect(Collectors.joining(", "));
        int more = times.size() - SHOWN;
        return String.format(
                Locale.ROOT,
                "%,d different %s in text set in \"%s\" %s in no font that it can use and %s missing: %s%s.",
                times.size(),
                times.size() == 1 ? "character" : "characters",
                font,
                times.size() == 1 ? "is" : "are",
                times.size() == 1 ? "is" : "are",
                shown,
                more > 0 ? " and " + more + " more" : "");
    }

    private static String shown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> "a code";
            default -> Character.toString(codePoint);
        };
    }
}
