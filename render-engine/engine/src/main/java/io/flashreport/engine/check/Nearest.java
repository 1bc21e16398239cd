package io.flashreport.engine.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Guesses which name was meant. */
final class Nearest {
    private static final int MAX_CHARS = 60;
    private static final int MAX_CANDIDATES = 1_000;

    private Nearest() {}

    /** The candidate that is written almost like the word; none when none is. */
    static Optional<String> to(String word, Collection<String> candidates) {
        if (word.length() > MAX_CHARS) return Optional.empty();
        String wanted = word.toLowerCase(Locale.ROOT);
        int tolerance = Math.max(1, word.length() / 3);
        return candidates.stream()
                .filter(Objects::nonNull)
                .limit(MAX_CANDIDATES)
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= tolerance)
                .min(Comparator.comparingInt(candidate -> edits(wanted, candidate.toLowerCase(Locale.ROOT))))
                .filter(candidate -> edits(wanted, candidate.toLowerCase(Locale.ROOT)) <= tolerance);
    }

    /** A question to put behind a message, or nothing. */
    static String question(String word, Collection<String> candidates) {
        return to(word, candidates)
                .map(candidate -> "; is \"" + candidate + "\" meant?")
                .orElse(".");
    }

    /** The Levenshtein distance. */
    private static int edits(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) previous[j] = j;
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
