package io.flashreport.engine.value;

import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** How texts of one form become a {@link Date}; what says nothing of its zone is meant in that of the report. */
sealed interface TemporalForm {
    @Nullable
    Date read(String text, TimeZone zone);

    /** The same as a Java expression of an expression of class String. */
    String java(String text);

    /**
     * ISO texts of one pattern.
     *
     * @param mixed whether some have a space for the T
     * @param fraction to how many digits fractions of seconds are cut, -1 for not at all
     */
    record Iso(String pattern, boolean mixed, int fraction) implements TemporalForm {
        static Iso of(String pattern) {
            return new Iso(pattern, false, -1);
        }

        @Override
        public @Nullable Date read(String text, TimeZone zone) {
            var iso = new IsoText();
            if (!iso.read(text)) return null;
            boolean timed = pattern.contains("HH");
            if (timed ? !iso.timed : !iso.dated) return null;
            return date(iso, timed, pattern.contains("SSS"), zone);
        }

        @Override
        public String java(String text) {
            String cut = fraction < 0
                    ? ""
                    : fraction == 0
                            ? ".replaceFirst(\"[.,]\\\\d+\", \"\")"
                            : ".replaceFirst(\"([.,]\\\\d{3})\\\\d+\", \"$1\")";
            return parsing(text, pattern, ".trim()" + (mixed ? ".replace(' ', 'T')" : "") + cut);
        }
    }

    /**
     * ISO dates with times of whatever precision.
     *
     * @param offset whether they say how far their zone is from UTC
     */
    record Any(boolean offset) implements TemporalForm {
        @Override
        public @Nullable Date read(String text, TimeZone zone) {
            var iso = new IsoText();
            return iso.read(text) && iso.dated && iso.timed && (iso.offset != 0) == offset
                    ? date(iso, true, true, zone)
                    : null;
        }

        @Override
        public String java(String text) {
            String iso = "%s.trim().replace(' ', 'T')".formatted(text);
            String instant = offset
                    ? "java.time.OffsetDateTime.parse(%s).toInstant()".formatted(iso)
                    : "java.time.LocalDateTime.parse(%s).atZone($P{REPORT_TIME_ZONE}.toZoneId()).toInstant()"
                            .formatted(iso);
            return "%1$s == null || %1$s.trim().isEmpty() ? null : java.util.Date.from(%2$s)".formatted(text, instant);
        }
    }

    /** Dates as people write them, perhaps with a time. */
    record Local(LocalDateText.Order order, String pattern, String century) implements TemporalForm {
        @Override
        public @Nullable Date read(String text, TimeZone zone) {
            var local = new LocalDateText();
            if (!local.read(text)) return null;
            int month = local.month(order);
            int day = local.day(order);
            int year = century.isEmpty() ? local.year(order) : Integer.parseInt(century) * 100 + local.year(order);
            if (!IsoText.isDay(year, month, day)) return null;
            return moment(zone, year, month, day, local.hour, local.minute, local.second, 0);
        }

        @Override
        public String java(String text) {
            String full = century.isEmpty() ? "" : ".replaceFirst(\"(\\\\d\\\\d)$\", \"%s$1\")".formatted(century);
            return parsing(text, pattern, ".trim()" + full);
        }
    }

    /** Numbers that count from the first moment of 1970 in UTC. */
    record Epoch(boolean seconds) implements TemporalForm {
        @Override
        public @Nullable Date read(String text, TimeZone zone) {
            try {
                long moment = Long.parseLong(text);
                return Date.from(Instant.ofEpochMilli(seconds ? Math.multiplyExact(moment, 1000L) : moment));
            } catch (ArithmeticException | NumberFormatException none) {
                return null;
            }
        }

        @Override
        public String java(String text) {
            return "%1$s != null && %1$s.trim().matches(\"-?\\\\d{1,15}\") ? new java.util.Date(Long.parseLong(%1$s.trim())%2$s) : null"
                    .formatted(text, seconds ? " * 1000L" : "");
        }
    }

    // The library's own way to make formats knows the zone; English names of months, and years that are those of ISO.
    private static String parsing(String text, String pattern, String clean) {
        return "%1$s == null ? null : $P{REPORT_FORMAT_FACTORY}.createDateFormat(\"%2$s\", java.util.Locale.ENGLISH, $P{REPORT_TIME_ZONE}).parse(%1$s%3$s, new java.text.ParsePosition(0))"
                .formatted(text, pattern, clean);
    }

    private static Date date(IsoText iso, boolean timed, boolean millis, TimeZone zone) {
        int year = iso.dated ? iso.year : 1970;
        int month = iso.dated ? iso.month : 1;
        int day = iso.dated ? iso.day : 1;
        if (!timed) return moment(zone, year, month, day, 0, 0, 0, 0);
        TimeZone of = iso.offset == 0 ? zone : TimeZone.getTimeZone("UTC");
        Date date = moment(of, year, month, day, iso.hour, iso.minute, iso.second, millis ? iso.millis : 0);
        return iso.offset == 0 ? date : Date.from(date.toInstant().minusSeconds(iso.offsetMinutes * 60L));
    }

    // The calendar and not java.time: the library prints with it, also days before 1582 and hours that come twice.
    private static Date moment(
            TimeZone zone, int year, int month, int day, int hour, int minute, int second, int millis) {
        var calendar = new GregorianCalendar(zone, Locale.ROOT);
        calendar.clear();
        calendar.set(year, month - 1, day, hour, minute, second);
        calendar.set(Calendar.MILLISECOND, millis);
        return calendar.getTime();
    }
}
