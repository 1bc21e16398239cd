package io.flashreport.billing.subscriptions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * One of the months that a subscription's reports are counted in.
 *
 * <p>Periods begin at midnight UTC, on the day of the month on which the subscription began, or on a month's last day
 * where it is too short to have that day. So every day in UTC belongs to exactly one period, and all periods of a
 * subscription that began on the 31st begin at the end of their months.
 *
 * @param start the first instant that belongs to it
 * @param end the first instant that does not, which is the start of the next
 */
public record Period(Instant start, Instant end) {
    public Period {
        if (!start.isBefore(end))
            throw new IllegalArgumentException("a period must end after " + start + ", not " + end);
    }

    /**
     * The period that an instant lies in; before the day on which the subscription begins it is the first one.
     *
     * @param validFrom when the subscription began
     */
    public static Period of(Instant validFrom, Instant instant) {
        var anchor = day(validFrom);
        var day = day(instant.isBefore(validFrom) ? validFrom : instant);
        var months = ChronoUnit.MONTHS.between(YearMonth.from(anchor), YearMonth.from(day));
        // Always counted from the anchor: from one clamped start to the next, the 31st would become the 28th for good.
        if (anchor.plusMonths(months).isAfter(day)) months--;
        return new Period(midnight(anchor.plusMonths(months)), midnight(anchor.plusMonths(months + 1)));
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
