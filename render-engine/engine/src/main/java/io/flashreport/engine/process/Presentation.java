package io.flashreport.engine.process;

import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.protocol.EngineFailure;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the automatic layout makes of the locale and the time zone of a job. */
final class Presentation {
    private Presentation() {}

    /** English when the job says nothing. */
    static Locale locale(@Nullable String tag) {
        if (tag == null) return Locale.ENGLISH;
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            throw new JobFailedException(
                    EngineFailure.TEMPLATE, "The locale \"" + tag + "\" is no language tag like de-AT.");
        }
    }

    /** UTC when the job says nothing. */
    static ZoneId zone(@Nullable String id) {
        if (id == null) return ZoneOffset.UTC;
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new JobFailedException(
                    EngineFailure.TEMPLATE, "The time zone \"" + id + "\" is not known; name one like Europe/Berlin.");
        }
    }
}
