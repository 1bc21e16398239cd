package io.flashreport.engine.job;

import io.flashreport.engine.protocol.EngineFailure;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The locale and the time zone of a job, which come as texts; what is none fails in words. */
public final class Presentation {
    private Presentation() {}

    /** English when the job says nothing. */
    public static Locale locale(@Nullable String tag) {
        if (tag == null) return Locale.ENGLISH;
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            throw new JobFailedException(
                    EngineFailure.TEMPLATE, "The locale \"" + tag + "\" is no language tag like de-AT.");
        }
    }

    /** UTC when the job says nothing. */
    public static ZoneId zone(@Nullable String id) {
        if (id == null) return ZoneOffset.UTC;
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new JobFailedException(
                    EngineFailure.TEMPLATE, "The time zone \"" + id + "\" is not known; name one like Europe/Berlin.");
        }
    }
}
