package io.flashreport.engine.value;

import java.text.Format;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import net.sf.jasperreports.engine.util.DefaultFormatFactory;
import org.jspecify.annotations.Nullable;

/** A field with values, and what a document in some language and zone makes of it. */
record Sample(List<String> names, Locale locale, ZoneId zone, Token token, List<String> texts) {
    static Sample of(String name, String... texts) {
        return new Sample(List.of(name), Locale.ENGLISH, ZoneId.of("UTC"), Token.TEXT, List.of(texts));
    }

    static Sample numbers(String name, String... texts) {
        return new Sample(List.of(name), Locale.ENGLISH, ZoneId.of("UTC"), Token.NUMBER, List.of(texts));
    }

    static Sample quoted(String name, String... texts) {
        return new Sample(List.of(name), Locale.ENGLISH, ZoneId.of("UTC"), Token.QUOTED, List.of(texts));
    }

    /** As in "amount: 1; 2; 3". */
    static Sample parsed(String line) {
        String[] parts = line.split(": ", 2);
        return of(
                parts[0],
                Arrays.stream(parts[1].split(";", -1)).map(String::strip).toArray(String[]::new));
    }

    Sample in(String language) {
        return new Sample(names, Locale.forLanguageTag(language), zone, token, texts);
    }

    Sample at(String place) {
        return new Sample(names, locale, ZoneId.of(place), token, texts);
    }

    Profile profile() {
        var profile = new Profile();
        for (String text : texts) profile.add(text, token);
        return profile;
    }

    Reading reading() {
        return new Readings(locale, zone, "Yes", "No").of(profile(), names);
    }

    Role role() {
        return reading().role();
    }

    List<String> printed() {
        Reading reading = reading();
        return texts.stream().map(text -> print(reading, reading.value(text))).toList();
    }

    /** As the library prints it. */
    String print(Reading reading, @Nullable Object value) {
        String pattern = reading.pattern();
        if (value == null || pattern == null) return String.valueOf(value);
        var formats = new DefaultFormatFactory();
        Format format = value instanceof Date
                ? formats.createDateFormat(pattern, locale, TimeZone.getTimeZone(zone))
                : formats.createNumberFormat(pattern, locale);
        return Objects.requireNonNull(format)
                .format(value)
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }
}
