package io.flashreport.engine.value;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers with one decimal mark, with or without what people write around them. */
final class NumberGuess implements Guess {
    /** Whole numbers with more digits count nothing: they are keys. */
    private static final int MAX_COUNTED_DIGITS = 15;

    private static final int MAX_SCALE = 12;

    /** From this many digits on, the last ones come from a computer's way to hold fractions: 0.30000000000000004. */
    private static final int NOISY_DIGITS = 16;

    private static final int NOISY_SCALE = 6;

    private static final int FEWEST_DIGITS = 8;
    private static final int FEWEST_DIGITS_QUOTED = 3;

    private final NumberText number;
    final char decimal;

    /** As data is written for machines, all of them. */
    boolean bare = true;

    boolean parenthesised;
    boolean exponential;
    boolean zeroLed;
    boolean negative;
    int scale;
    int integerDigits;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    double sum;

    @Nullable
    String currency;

    private boolean quoted = true;
    private boolean percent;
    private boolean first = true;
    private boolean spaced;
    private int shortestChars = Integer.MAX_VALUE;
    private int longestChars;

    NumberGuess(char decimal) {
        this.decimal = decimal;
        number = new NumberText(decimal);
    }

    @Override
    public boolean fits(String text, Token token) {
        if ((decimal == ',' && token == Token.NUMBER) || token == Token.BOOLEAN || !number.read(text)) return false;
        if (first) {
            currency = number.currency;
            percent = number.percent;
            first = false;
        } else if (percent != number.percent || !sameCurrency()) return false;
        if (number.zeroLed) {
            if (number.scale > 0 || !number.isBare()) return false;
            zeroLed = true;
        }
        if (!learnScale()) return false;
        bare &= number.isBare();
        parenthesised |= number.parenthesised;
        exponential |= number.exponential;
        negative |= number.negative;
        spaced |= NumberText.isBlank(number.grouping);
        quoted &= token == Token.QUOTED;
        integerDigits = Math.max(integerDigits, number.integerDigits);
        shortestChars = Math.min(shortestChars, text.length());
        longestChars = Math.max(longestChars, text.length());
        least = Math.min(least, number.value);
        most = Math.max(most, number.value);
        sum += number.value;
        return true;
    }

    private boolean sameCurrency() {
        String now = number.currency;
        return currency == null ? now == null : currency.equals(now);
    }

    private boolean learnScale() {
        int digits = number.scale;
        if (number.significantDigits >= NOISY_DIGITS && digits > NOISY_SCALE) {
            digits = number.decimal()
                    .setScale(NOISY_SCALE, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros()
                    .scale();
            if (Math.abs(number.value) < 1e-6) return false;
        }
        scale = Math.max(scale, digits);
        return scale <= MAX_SCALE && (scale == 0 || number.integerDigits <= MAX_COUNTED_DIGITS);
    }

    boolean isPercent() {
        return percent;
    }

    /** Not groups of digits with blanks between them, which may as well be telephone numbers. */
    boolean isSure() {
        return !spaced || scale > 0 || currency != null;
    }

    /** Zeros that no number needs at the beginning, or more digits than anybody counts. */
    boolean isKey() {
        return zeroLed || (scale == 0 && bare && !exponential && integerDigits > MAX_COUNTED_DIGITS);
    }

    /** Whether all are texts of data that has numbers as well. */
    boolean isQuoted() {
        return quoted;
    }

    /** Many digits, and as many in all values; fewer where the data says that they are no numbers. */
    boolean looksAlike() {
        int fewest = quoted ? FEWEST_DIGITS_QUOTED : FEWEST_DIGITS;
        return scale == 0 && bare && !negative && shortestChars == longestChars && longestChars >= fewest;
    }
}
