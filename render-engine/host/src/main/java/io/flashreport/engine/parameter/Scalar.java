package io.flashreport.engine.parameter;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Date;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;

/**
 * One value of a class that a text can give.
 *
 * @param form how it is written, for the message
 */
record Scalar(String form, Reading reading) {
    private static final int SHOWN_CHARS = 100;
    private static final String DATE = "a date like 2026-11-24";
    private static final String MOMENT = "a date or time like 2026-11-24, 2026-11-24T08:30 or 2026-11-24T08:30:00Z";
    private static final String WHOLE = "a whole number like 42";
    private static final String DECIMAL = "a number like 12.5";
    private static final int MAX_DIGITS = 1_000;

    /** A local date with an optional time and an optional zone. */
    private static final DateTimeFormatter ANY_MOMENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalEnd()
            .optionalStart()
            .appendOffsetId()
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    static final Map<String, Scalar> BY_TYPE = Map.ofEntries(
            entry("java.lang.String", new Scalar("a text", (text, zone) -> text)),
            entry("java.lang.Object", new Scalar("a text", (text, zone) -> text)),
            entry("java.lang.CharSequence", new Scalar("a text", (text, zone) -> text)),
            entry("java.lang.Character", new Scalar("one character", (text, zone) -> character(text))),
            entry("java.lang.Boolean", new Scalar("true or false", (text, zone) -> bool(text))),
            entry("java.lang.Byte", new Scalar("a whole number from -128 to 127", (text, zone) -> Byte.valueOf(text))),
            entry(
                    "java.lang.Short",
                    new Scalar("a whole number from -32768 to 32767", (text, zone) -> Short.valueOf(text))),
            entry(
                    "java.lang.Integer",
                    new Scalar(
                            "a whole number like 42, from -2147483648 to 2147483647",
                            (text, zone) -> Integer.valueOf(text))),
            entry("java.lang.Long", new Scalar(WHOLE, (text, zone) -> Long.valueOf(text))),
            entry("java.math.BigInteger", new Scalar(WHOLE, (text, zone) -> new BigInteger(digits(text)))),
            entry(
                    "java.lang.Float",
                    new Scalar(DECIMAL, (text, zone) -> decimal(text).floatValue())),
            entry(
                    "java.lang.Double",
                    new Scalar(DECIMAL, (text, zone) -> decimal(text).doubleValue())),
            entry("java.math.BigDecimal", new Scalar(DECIMAL, (text, zone) -> decimal(text))),
            entry("java.lang.Number", new Scalar(DECIMAL, (text, zone) -> decimal(text))),
            entry("java.util.Date", new Scalar(MOMENT, (text, zone) -> Date.from(moment(text, zone)))),
            entry(
                    "java.sql.Timestamp",
                    new Scalar(MOMENT, (text, zone) -> java.sql.Timestamp.from(moment(text, zone)))),
            entry(
                    "java.sql.Date",
                    new Scalar(
                            MOMENT,
                            (text, zone) -> new java.sql.Date(moment(text, zone).toEpochMilli()))),
            entry(
                    "java.sql.Time",
                    new Scalar(
                            "a time like 08:30 or 08:30:15",
                            (text, zone) -> new java.sql.Time(LocalTime.parse(text)
                                    .atDate(LocalDate.EPOCH)
                                    .atZone(zone)
                                    .toInstant()
                                    .toEpochMilli()))),
            entry("java.time.Instant", new Scalar(MOMENT, Scalar::moment)),
            entry("java.time.LocalDate", new Scalar(DATE, (text, zone) -> LocalDate.parse(text))),
            entry(
                    "java.time.LocalDateTime",
                    new Scalar(MOMENT, (text, zone) -> zoned(text, zone).toLocalDateTime())),
            entry("java.time.ZonedDateTime", new Scalar(MOMENT, Scalar::zoned)),
            entry(
                    "java.time.OffsetDateTime",
                    new Scalar(MOMENT, (text, zone) -> zoned(text, zone).toOffsetDateTime())),
            entry(
                    "java.time.LocalTime",
                    new Scalar("a time like 08:30 or 08:30:15", (text, zone) -> LocalTime.parse(text))),
            entry(
                    "java.time.OffsetTime",
                    new Scalar("a time like 08:30:15+01:00", (text, zone) -> OffsetTime.parse(text))),
            entry("java.time.Year", new Scalar("a year like 2026", (text, zone) -> Year.parse(text))),
            entry("java.time.YearMonth", new Scalar("a month like 2026-11", (text, zone) -> YearMonth.parse(text))),
            entry(
                    "java.time.MonthDay",
                    new Scalar("a day of a year like --11-24", (text, zone) -> MonthDay.parse(text))),
            entry(
                    "java.time.Month",
                    new Scalar("a month like MARCH", (text, zone) -> Month.valueOf(text.toUpperCase(Locale.ROOT)))),
            entry(
                    "java.time.DayOfWeek",
                    new Scalar(
                            "a day of the week like MONDAY",
                            (text, zone) -> DayOfWeek.valueOf(text.toUpperCase(Locale.ROOT)))),
            entry("java.time.Duration", new Scalar("a duration like PT8H30M", (text, zone) -> Duration.parse(text))),
            entry("java.time.Period", new Scalar("a period like P1Y2M10D", (text, zone) -> Period.parse(text))),
            entry("java.time.ZoneId", new Scalar("a time zone like Europe/Berlin", (text, zone) -> ZoneId.of(text))),
            entry("java.time.ZoneOffset", new Scalar("an offset like +01:00", (text, zone) -> ZoneOffset.of(text))),
            entry(
                    "java.util.TimeZone",
                    new Scalar(
                            "a time zone like Europe/Berlin", (text, zone) -> TimeZone.getTimeZone(ZoneId.of(text)))),
            entry("java.util.Locale", new Scalar("a language tag like de-AT", (text, zone) -> locale(text))),
            entry("java.util.UUID", new Scalar("a UUID", (text, zone) -> uuid(text))));

    Object parse(String text, ZoneId zone) throws WrongTextException {
        try {
            return reading.read(text, zone);
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            String shown = text.length() > SHOWN_CHARS ? text.substring(0, SHOWN_CHARS) + "…" : text;
            throw new WrongTextException("must be " + form + ", was \"" + shown + "\".");
        }
    }

    private static Boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static Character character(String text) {
        if (text.length() != 1) throw new IllegalArgumentException();
        return text.charAt(0);
    }

    /** Bounded, as the time to read and print a number grows with the square of its digits. */
    private static BigDecimal decimal(String text) {
        var number = new BigDecimal(digits(text));
        if (Math.abs((long) number.scale()) > MAX_DIGITS) throw new IllegalArgumentException();
        return number;
    }

    private static String digits(String text) {
        if (text.length() > MAX_DIGITS) throw new IllegalArgumentException();
        return text;
    }

    private static Locale locale(String text) {
        try {
            return new Locale.Builder().setLanguageTag(text.replace('_', '-')).build();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(e);
        }
    }

    // The JDK's own reading takes shortened forms.
    private static UUID uuid(String text) {
        if (text.length() != 36) throw new IllegalArgumentException();
        return UUID.fromString(text);
    }

    private static Instant moment(String text, ZoneId zone) {
        return zoned(text, zone).toInstant();
    }

    private static ZonedDateTime zoned(String text, ZoneId zone) {
        TemporalAccessor parsed =
                ANY_MOMENT.parseBest(separated(text), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        return switch (parsed) {
            case OffsetDateTime moment -> moment.toZonedDateTime();
            case LocalDateTime local -> local.atZone(zone);
            case LocalDate day -> day.atStartOfDay(zone);
            default -> throw new IllegalStateException(parsed.toString());
        };
    }

    /** In a query string a plus that was not encoded arrives as a space. */
    private static String separated(String text) {
        return text.indexOf('T') > 0 ? text.replace(' ', '+') : text.replace(' ', 'T');
    }

    @FunctionalInterface
    interface Reading {
        Object read(String text, ZoneId zone);
    }

    /** The text is not of the form. */
    static final class WrongTextException extends Exception {
        private static final long serialVersionUID = 1;

        WrongTextException(String message) {
            super(message);
        }
    }
}
