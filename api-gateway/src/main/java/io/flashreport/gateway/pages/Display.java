package io.flashreport.gateway.pages;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How templates write values. Times are in UTC until a script tells them in the reader's zone: in the form that browsers
 * write for it, as a page whose columns change their width moves.
 */
@TemplateExtension
public final class Display {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH);

    private Display() {}

    public static String time(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    public static String day(Instant instant) {
        return DAY.format(instant.atOffset(ZoneOffset.UTC));
    }

    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    public static String grouped(Number number) {
        return String.format(Locale.ENGLISH, "%,d", number.longValue());
    }

    public static String bytes(Number number) {
        var bytes = number.doubleValue();
        if (bytes < 1024) return "%d bytes".formatted(number.longValue());
        if (bytes < 1024 * 1024) return String.format(Locale.ENGLISH, "%.1f KiB", bytes / 1024);
        return String.format(Locale.ENGLISH, "%.1f MiB", bytes / 1024 / 1024);
    }

    /** Whole euros without cents, others with both digits of them. */
    public static String price(BigDecimal euros) {
        return euros.stripTrailingZeros().scale() <= 0
                ? euros.setScale(0, RoundingMode.UNNECESSARY).toPlainString()
                : euros.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** Percent-encoded, for one segment of a path or a value in a query. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
