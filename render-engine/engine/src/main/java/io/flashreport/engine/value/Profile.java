package io.flashreport.engine.value;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the values of one field have in common; told one by one on the first way through the data. Bounded in memory. */
public final class Profile {
    private static final int SAMPLE_CHARS = 120;

    private final TextShape shape = new TextShape(SAMPLE_CHARS);
    private final FirstTexts sample = new FirstTexts();
    private final Guess[] guesses = {
        new NumberGuess('.'),
        new NumberGuess(','),
        new IsoGuess(),
        new LocalDateGuess(),
        new YesNoGuess(),
        new AddressGuess(),
        new PictureGuess()
    };
    private int open = guesses.length;
    private long values;
    private @Nullable String only;
    private boolean padded;
    private boolean embedded;

    /**
     * Takes the next value.
     *
     * @param text null where the data says that there is none
     */
    public void add(@Nullable String text, Token token) {
        if (text == null || token == Token.NULL || text.isBlank()) return;
        String value = text;
        if (text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ') {
            value = text.strip();
            padded = true;
        }
        if (values == 0) only = value.length() <= SAMPLE_CHARS ? value : null;
        else if (only != null && !only.equals(value)) only = null;
        values++;
        if (DataUri.isIn(value)) embedded = true;
        shape.add(value);
        sample.add(value);
        int kept = 0;
        for (int i = 0; i < open; i++) {
            Guess guess = guesses[i];
            if (guess.fits(value, token)) guesses[kept++] = guess;
        }
        open = kept;
    }

    /** How many values there were; neither nulls nor blank texts. */
    public long values() {
        return values;
    }

    /** The longest value, cut to what decides about widths. */
    public String longest() {
        return shape.widest();
    }

    public int longestChars() {
        return shape.longestChars();
    }

    /** The longest part of a value that cannot be wrapped, cut likewise. */
    public String longestWord() {
        return shape.widestWord();
    }

    /** How many characters a value has on average, rounded up. */
    public int averageChars() {
        return shape.averageChars(values);
    }

    /** The first values. */
    public List<String> sample() {
        return sample.texts();
    }

    /** The value, if all values are the same and it is short. */
    public Optional<String> only() {
        return Optional.ofNullable(only);
    }

    /** Whether values had blanks around them. */
    boolean isPadded() {
        return padded;
    }

    /** Whether there were long data URIs. */
    boolean isEmbedded() {
        return embedded;
    }

    boolean hasLines() {
        return shape.hasLines();
    }

    /** The guess of a kind that all values fit; several of a kind in a fixed order. */
    <G extends Guess> List<G> open(Class<G> kind) {
        if (values == 0) return List.of();
        return List.of(guesses).subList(0, open).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
