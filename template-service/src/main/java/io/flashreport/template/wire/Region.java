package io.flashreport.template.wire;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * For whom something is written.
 *
 * @param locale a BCP 47 tag, null when none was given
 * @param timeZone an id that {@link ZoneId} knows, null when none was given
 */
public record Region(@Nullable String locale, @Nullable String timeZone) {
    /** What came of reading it. */
    public sealed interface Reading {
        record Read(Region region) implements Reading {}

        /**
         * One of them is wrong.
         *
         * @param message names it, its value and what to do
         */
        record Wrong(String message) implements Reading {}
    }

    /** Reads what a query says; what is missing or blank is not said. */
    public static Reading read(@Nullable String locale, @Nullable String timeZone) {
        String tag = null;
        if (locale != null && !locale.isBlank()) {
            try {
                tag = new Locale.Builder().setLanguageTag(locale).build().toLanguageTag();
            } catch (IllformedLocaleException e) {
                return new Reading.Wrong("locale must be a language tag like 'de-AT', was '" + locale + "'.");
            }
        }
        String id = null;
        if (timeZone != null && !timeZone.isBlank()) {
            try {
                id = ZoneId.of(timeZone).getId();
            } catch (DateTimeException e) {
                return new Reading.Wrong("timeZone must be an id like 'Europe/Berlin', was '" + timeZone + "'.");
            }
        }
        return new Reading.Read(new Region(tag, id));
    }
}
