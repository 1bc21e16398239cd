package io.flashreport.engine.records;

import io.flashreport.engine.value.Token;
import org.jspecify.annotations.Nullable;

/** Whether the first value at a place is the heading of the others. */
final class Head {
    /** What a heading shows. */
    private static final int MAX_CHARS = 80;

    private @Nullable String first;
    private boolean othersHaveText;
    private boolean othersHaveValue;

    /** @param inFirst whether the value is in the first record */
    void value(@Nullable String text, Token token, boolean inFirst) {
        if (text == null || text.isBlank()) return;
        if (!inFirst) {
            othersHaveValue = true;
            othersHaveText |= token == Token.QUOTED;
        } else if (token == Token.QUOTED) {
            first = text;
        }
    }

    /** The first value where it reads like a heading, else null. */
    @Nullable
    String heading() {
        return first != null && says(first) ? first : null;
    }

    private static boolean says(String text) {
        // A position in brackets could not be told from the one that it takes the place of.
        return text.length() <= MAX_CHARS
                && text.charAt(0) != '['
                && text.codePoints().anyMatch(Character::isLetter);
    }

    /** Whether it cannot be one of the values. */
    boolean isUnlikeOthers() {
        return heading() != null && othersHaveValue && !othersHaveText;
    }
}
