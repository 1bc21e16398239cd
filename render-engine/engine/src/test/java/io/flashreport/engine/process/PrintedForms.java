package io.flashreport.engine.process;

import java.math.BigDecimal;
import java.text.DateFormat;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How a value may be printed in a language: as it is, or as the number, the date or the address that it is. */
record PrintedForms(Locale locale, ZoneId zone) {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d.,]*(E[-+]?\\d+)?\\s*%?");
    private static final Pattern PICTURE = Pattern.compile("data:image/.*", Pattern.DOTALL);
    private static final List<String> YES_AND_NO = List.of("true", "false", "yes", "no");
    private static final int MOST_DECIMALS = 4;
    private static final List<Integer> STYLES =
            List.of(DateFormat.SHORT, DateFormat.MEDIUM, DateFormat.LONG, DateFormat.FULL);
    private static final List<DateTimeFormatter> DATES = Stream.of(
                    "uuuu-MM-dd", "dd/MM/uuuu", "MM/dd/uuuu", "M/d/uuuu", "dd.MM.uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT))
            .toList();

    boolean areIn(PrintedText print, String text) {
        return print.has(text)
                || PICTURE.matcher(text).matches()
                || YES_AND_NO.contains(text)
                || print.has(text.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", ""))
                || numbers(text).anyMatch(print::has)
                || moments(text)
                        .anyMatch(moment ->
                                moment.stream().allMatch(forms -> forms.stream().anyMatch(print::has)));
    }

    private Stream<String> numbers(String text) {
        if (!NUMBER.matcher(text).matches()) return Stream.empty();
        String digits = text.replaceAll("[\\s%]", "");
        return Stream.of(digits.replace(",", ""), digits.replace(".", "").replace(',', '.'))
                .flatMap(number -> parsed(number, BigDecimal::new).stream())
                .flatMap(this::forms);
    }

    private Stream<String> forms(BigDecimal number) {
        int least = Math.max(0, number.stripTrailingZeros().scale());
        return IntStream.rangeClosed(least, least + MOST_DECIMALS)
                .boxed()
                .flatMap(scale -> Stream.of(true, false).map(grouped -> {
                    NumberFormat format = NumberFormat.getInstance(locale);
                    format.setGroupingUsed(grouped);
                    format.setMinimumFractionDigits(scale);
                    format.setMaximumFractionDigits(scale);
                    return format.format(number);
                }));
    }

    /** Each has parts that must be there, a date or a time, of which each has several forms. */
    private Stream<List<List<String>>> moments(String text) {
        Stream<List<List<String>>> days = DATES.stream()
                .flatMap(format -> parsed(text, it -> LocalDate.parse(it, format)).stream())
                .map(day -> List.of(days(day.atStartOfDay())));
        Stream<List<List<String>>> times =
                parsed(text, LocalTime::parse).stream().map(time -> List.of(times(time.atDate(LocalDate.EPOCH))));
        Stream<List<List<String>>> instants = Stream.of(
                        parsed(text, OffsetDateTime::parse)
                                .map(time -> time.atZoneSameInstant(zone).toLocalDateTime()),
                        parsed(text, LocalDateTime::parse))
                .flatMap(Optional::stream)
                .map(moment -> List.of(days(moment), times(moment)));
        return Stream.of(days, times, instants).flatMap(Function.identity());
    }

    private List<String> days(LocalDateTime moment) {
        return STYLES.stream()
                .map(style -> DateFormat.getDateInstance(style, locale))
                .map(format -> format(format, moment))
                .toList();
    }

    private List<String> times(LocalDateTime moment) {
        return STYLES.stream()
                .map(style -> DateFormat.getTimeInstance(style, locale))
                .map(format -> format(format, moment))
                .toList();
    }

    private String format(DateFormat format, LocalDateTime moment) {
        format.setTimeZone(TimeZone.getTimeZone(zone));
        Instant instant = moment.atZone(zone).toInstant();
        return format.format(Date.from(instant));
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
