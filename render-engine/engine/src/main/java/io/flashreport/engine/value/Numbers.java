package io.flashreport.engine.value;

import io.flashreport.engine.value.FieldName.Meaning;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides which numbers count something, and what they are printed as. */
final class Numbers {
    private static final int MONEY_SCALE = 2;

    private final Locale locale;

    Numbers(Locale locale) {
        this.locale = locale;
    }

    /** Empty when the values are no numbers. */
    Optional<Reading> of(Profile profile, FieldName name) {
        List<NumberGuess> guesses = profile.open(NumberGuess.class);
        if (guesses.isEmpty()) return Optional.empty();
        NumberGuess numbers = guesses.size() == 1 ? guesses.getFirst() : chosen(guesses);
        if (!numbers.isSure()) return Optional.empty();
        if (numbers.isPercent()) return Optional.of(percent(numbers, false));
        if (numbers.currency != null) return Optional.of(money(numbers, name, numbers.currency));
        if (isKey(profile, numbers, name)) return Optional.of(TextReading.key(profile));
        if (numbers.scale == 0 && name.say(Meaning.YEAR) && numbers.integerDigits <= 4)
            return Optional.of(NumberReading.of(Role.COUNT, "0", numbers, 1, false, locale));
        return Optional.of(named(numbers, name));
    }

    // Both are open when all numbers are whole, or have one mark before three last digits; 1,234 is printed as 1,234
    // then.
    private NumberGuess chosen(List<NumberGuess> guesses) {
        NumberGuess point = guesses.get(0);
        NumberGuess comma = guesses.get(1);
        if (point.bare) return point;
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? comma : point;
    }

    private static boolean isKey(Profile profile, NumberGuess numbers, FieldName name) {
        if (numbers.isKey()) return true;
        boolean counted = name.say(Meaning.QUANTITY) || name.say(Meaning.MONEY) || name.say(Meaning.YEAR);
        if (numbers.looksAlike() && !counted && (profile.values() > 2 || name.say(Meaning.MOMENT))) return true;
        // Tasks and chapters have numbers such as 4.2.
        boolean whole = numbers.scale == 0 || (numbers.scale == 1 && !numbers.exponential) || numbers.isQuoted();
        return whole && numbers.bare && name.say(Meaning.IDENTIFIER) && !name.say(Meaning.QUANTITY);
    }

    private Reading named(NumberGuess numbers, FieldName name) {
        if (name.say(Meaning.PERCENT)) {
            boolean fractions = numbers.least >= 0 && numbers.most < 1 && numbers.scale > 0;
            if (fractions && name.say(Meaning.TAX_RATE)) return percent(numbers, true);
            if (numbers.most > 1 || numbers.scale == 0) return percent(numbers, false);
            return plain(Role.DECIMAL, numbers, numbers.scale, false);
        }
        boolean ofOne = numbers.scale > 0 && numbers.least >= 0 && numbers.most <= 1;
        if (ofOne && name.say(Meaning.PROGRESS)) return percent(numbers, true);
        boolean summable = isSummable(name, name.say(Meaning.QUANTITY));
        if (name.say(Meaning.MONEY) && numbers.scale <= MONEY_SCALE)
            return plain(Role.MONEY, numbers, numbers.scale == 0 ? 0 : MONEY_SCALE, isSummable(name, true));
        return plain(numbers.scale == 0 ? Role.COUNT : Role.DECIMAL, numbers, numbers.scale, summable);
    }

    private static boolean isSummable(FieldName name, boolean asked) {
        if (name.say(Meaning.SUMMED)) return true;
        return asked && !name.say(Meaning.UNSUMMED) && !name.say(Meaning.YEAR);
    }

    private Reading plain(Role role, NumberGuess numbers, int scale, boolean summable) {
        return NumberReading.of(role, NumberPattern.of(scale), numbers, 1, summable, locale);
    }

    private Reading money(NumberGuess numbers, FieldName name, String currency) {
        int scale = numbers.scale == 1 ? MONEY_SCALE : numbers.scale;
        String pattern = NumberPattern.ofMoney(scale, currency, locale);
        return NumberReading.of(Role.MONEY, pattern, numbers, 1, isSummable(name, true), locale);
    }

    private Reading percent(NumberGuess numbers, boolean fraction) {
        int scale = fraction ? Math.max(0, numbers.scale - 2) : numbers.scale;
        String pattern = NumberPattern.ofPercent(scale, fraction, locale);
        return NumberReading.of(Role.PERCENT, pattern, numbers, fraction ? 100 : 1, false, locale);
    }
}
