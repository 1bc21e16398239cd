package io.flashreport.billing.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    @Test
    void thePeriodBeginsAtMidnightOfTheDayOnWhichTheSubscriptionBegan() {
        var began = Instant.parse("2026-03-12T15:47:11.5Z");

        assertThat(Period.of(began, began)).isEqualTo(period("2026-03-12", "2026-04-12"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-12T00:00:00Z, 2026-03-12, 2026-04-12",
        "2026-04-11T23:59:59.999999999Z, 2026-03-12, 2026-04-12",
        "2026-04-12T00:00:00Z, 2026-04-12, 2026-05-12",
        "2026-12-31T12:00:00Z, 2026-12-12, 2027-01-12",
        "2027-01-01T00:00:00Z, 2026-12-12, 2027-01-12",
        "2036-06-30T00:00:00Z, 2036-06-12, 2036-07-12",
    })
    void itRunsToTheSameDayOfTheNextMonth(Instant instant, String start, String end) {
        assertThat(Period.of(Instant.parse("2026-03-12T00:00:00Z"), instant)).isEqualTo(period(start, end));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T10:00:00Z, 2026-01-31, 2026-02-28",
        "2026-02-27T23:59:59Z, 2026-01-31, 2026-02-28",
        "2026-02-28T00:00:00Z, 2026-02-28, 2026-03-31",
        "2026-03-30T23:59:59Z, 2026-02-28, 2026-03-31",
        "2026-03-31T00:00:00Z, 2026-03-31, 2026-04-30",
        "2026-04-30T00:00:00Z, 2026-04-30, 2026-05-31",
        "2028-02-28T23:59:59Z, 2028-01-31, 2028-02-29",
        "2028-02-29T00:00:00Z, 2028-02-29, 2028-03-31",
    })
    void theThirtyFirstIsClampedToAMonthsLastDayAndComesBack(Instant instant, String start, String end) {
        assertThat(Period.of(Instant.parse("2025-12-31T23:59:59Z"), instant)).isEqualTo(period(start, end));
    }

    @ParameterizedTest
    @CsvSource({
        "29, 2026-02-28T00:00:00Z, 2026-02-28, 2026-03-29",
        "29, 2028-02-28T23:59:59Z, 2028-01-29, 2028-02-29",
        "29, 2028-02-29T00:00:00Z, 2028-02-29, 2028-03-29",
        "30, 2026-02-28T00:00:00Z, 2026-02-28, 2026-03-30",
        "30, 2028-02-29T00:00:00Z, 2028-02-29, 2028-03-30",
        "30, 2026-03-29T23:59:59Z, 2026-02-28, 2026-03-30",
        "28, 2028-02-29T00:00:00Z, 2028-02-28, 2028-03-28",
    })
    void februaryHasItsOwnEnd(int day, Instant instant, String start, String end) {
        var began = LocalDate.of(2025, 10, day).atTime(8, 0).toInstant(ZoneOffset.UTC);

        assertThat(Period.of(began, instant)).isEqualTo(period(start, end));
    }

    @Test
    void aSubscriptionThatBeganOnALeapDayHasItsPeriodsInOtherYearsToo() {
        var began = Instant.parse("2028-02-29T06:00:00Z");

        assertThat(Period.of(began, Instant.parse("2029-02-28T00:00:00Z")))
                .isEqualTo(period("2029-02-28", "2029-03-29"));
        assertThat(Period.of(began, Instant.parse("2032-02-28T00:00:00Z")))
                .isEqualTo(period("2032-01-29", "2032-02-29"));
    }

    @Test
    void beforeTheSubscriptionBeginsThereIsOnlyItsFirstPeriod() {
        var begins = Instant.parse("2026-05-31T10:00:00Z");

        assertThat(Period.of(begins, Instant.parse("2020-01-01T00:00:00Z")))
                .isEqualTo(period("2026-05-31", "2026-06-30"));
    }

    @Test
    void everyInstantOfManyYearsLiesInItsPeriodAndNoneIsBetweenTwo() {
        for (int day = 1; day <= 31; day++) {
            var began = LocalDate.of(2023, 1, day).atTime(13, 30).toInstant(ZoneOffset.UTC);
            var periods = Stream.iterate(Period.of(began, began), period -> Period.of(began, period.end()))
                    .limit(150)
                    .toList();
            for (int i = 1; i < periods.size(); i++) {
                var period = periods.get(i);
                assertThat(period.start()).isEqualTo(periods.get(i - 1).end());
                assertThat(Duration.between(period.start(), period.end()).toDays())
                        .isBetween(28L, 31L);
                assertThat(Period.of(began, period.end().minusNanos(1))).isEqualTo(period);
            }
        }
    }

    @Test
    void thePeriodContainsItsStartButNotItsEnd() {
        var period = period("2026-03-12", "2026-04-12");

        assertThat(period.contains(period.start())).isTrue();
        assertThat(period.contains(period.end().minusNanos(1))).isTrue();
        assertThat(period.contains(period.end())).isFalse();
        assertThat(period.contains(period.start().minusNanos(1))).isFalse();
    }

    @Test
    void aPeriodThatEndsBeforeItsStartIsRefused() {
        assertThatThrownBy(() -> period("2026-04-12", "2026-03-12"))
                .hasMessage("a period must end after 2026-04-12T00:00:00Z, not 2026-03-12T00:00:00Z");
    }

    private static Period period(String start, String end) {
        return new Period(Instant.parse(start + "T00:00:00Z"), Instant.parse(end + "T00:00:00Z"));
    }
}
