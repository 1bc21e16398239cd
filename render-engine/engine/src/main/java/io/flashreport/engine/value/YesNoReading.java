package io.flashreport.engine.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints the document's words for yes and no. */
record YesNoReading(YesNoGuess.Pair pair, String yes, String no) implements Reading {
    @Override
    public Role role() {
        return Role.YES_NO;
    }

    @Override
    public Class<?> valueClass() {
        return String.class;
    }

    @Override
    public @Nullable String pattern() {
        return null;
    }

    @Override
    public Alignment alignment() {
        return Alignment.START;
    }

    @Override
    public @Nullable Object value(String text) {
        String word = text.strip();
        if (pair.yes().equalsIgnoreCase(word)) return yes;
        return pair.no().equalsIgnoreCase(word) ? no : null;
    }

    @Override
    public String java(String text) {
        return "\"%2$s\".equalsIgnoreCase(%1$s) ? \"%3$s\" : \"%4$s\".equalsIgnoreCase(%1$s) ? \"%5$s\" : null"
                .formatted(text, pair.yes(), literal(yes), pair.no(), literal(no));
    }

    private static String literal(String word) {
        return word.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    @Override
    public List<String> widest() {
        return List.of(yes, no);
    }

    @Override
    public boolean isSummable() {
        return false;
    }
}
