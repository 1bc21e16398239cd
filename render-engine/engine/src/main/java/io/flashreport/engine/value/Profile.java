package io.flashreport.engine.value;

import org.jspecify.annotations.Nullable;

/** What the values of one field have in common; told one by one on the first way through the data. Bounded in memory. */
public final class Profile {
    private static final int SAMPLE_CHARS = 120;

    private long values;
    private long nothing;
    private String longest = "";
    private int longestChars;

    /**
     * Takes the next value.
     *
     * @param text null where the data says that there is none
     */
    public void add(@Nullable String text, Token token) {
        if (text == null || text.isBlank() || token == Token.NULL) {
            nothing++;
            return;
        }
        values++;
        if (text.length() > longestChars) {
            longestChars = text.length();
            longest = text.substring(0, Math.min(text.length(), SAMPLE_CHARS));
        }
    }

    /** How many values there were; neither nulls nor blank texts. */
    public long values() {
        return values;
    }

    /** How many nulls and blank texts there were. */
    public long nothing() {
        return nothing;
    }

    /** The longest value, cut to what decides about widths. */
    public String longest() {
        return longest;
    }

    public int longestChars() {
        return longestChars;
    }
}
