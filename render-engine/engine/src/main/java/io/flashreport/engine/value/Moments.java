package io.flashreport.engine.value;

import io.flashreport.engine.value.FieldName.Meaning;
import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;

/** Decides which values are days, moments or times of day, and how they are printed. */
final class Moments {
    private static final String DAY = "medium,hide";

    // From the year 2000 to the year 2100.
    private static final double FIRST_SECOND = 946_684_800d;
    private static final double LAST_SECOND = 4_102_444_800d;

    private final Locale locale;
    private final TimeZone zone;

    Moments(Locale locale, TimeZone zone) {
        this.locale = locale;
        this.zone = zone;
    }

    /** Empty when the values are neither. */
    Optional<Reading> of(Profile profile, FieldName name) {
        List<IsoGuess> iso = profile.open(IsoGuess.class);
        if (!iso.isEmpty()) return iso(iso.getFirst());
        List<LocalDateGuess> local = profile.open(LocalDateGuess.class);
        if (!local.isEmpty()) return local(local.getFirst());
        List<NumberGuess> numbers = profile.open(NumberGuess.class);
        return numbers.isEmpty() || !name.say(Meaning.MOMENT) ? Optional.empty() : epoch(numbers.getFirst());
    }

    private Optional<Reading> iso(IsoGuess guess) {
        return guess.form().map(form -> {
            if (guess.areDates()) return reading(Role.DATE, form, DAY);
            if (guess.areTimes()) return reading(Role.TIME, form, guess.precision() == 2 ? "HH:mm" : "HH:mm:ss");
            return reading(Role.DATE_TIME, form, momentPattern(guess.precision()));
        });
    }

    private Optional<Reading> local(LocalDateGuess guess) {
        return guess.form(locale).map(form -> {
            Role role = guess.isTimed() ? Role.DATE_TIME : Role.DATE;
            // Whoever is right about day and month: what is printed is what was sent.
            if (guess.isDoubtful(locale)) return reading(role, form, guess.ownPattern(form));
            return reading(role, form, guess.isTimed() ? momentPattern(guess.precision()) : DAY);
        });
    }

    private Optional<Reading> epoch(NumberGuess numbers) {
        if (numbers.scale > 0 || !numbers.bare || numbers.exponential || numbers.zeroLed) return Optional.empty();
        boolean seconds = numbers.least >= FIRST_SECOND && numbers.most < LAST_SECOND;
        boolean millis = numbers.least >= FIRST_SECOND * 1000 && numbers.most < LAST_SECOND * 1000;
        if (!seconds && !millis) return Optional.empty();
        return Optional.of(reading(Role.DATE_TIME, new TemporalForm.Epoch(seconds), momentPattern(3)));
    }

    private Reading reading(Role role, TemporalForm form, String pattern) {
        return TemporalReading.of(role, form, pattern, locale, zone);
    }

    private String momentPattern(int precision) {
        if (precision == 2) return "medium,short";
        DateFormat medium = DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.MEDIUM, locale);
        boolean fine = precision == 4 && medium instanceof SimpleDateFormat;
        return fine ? ((SimpleDateFormat) medium).toPattern().replace("ss", "ss.SSS") : "medium,medium";
    }
}
