package io.flashreport.engine.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.parameter.ParameterText.Value;
import io.flashreport.engine.parameter.ParameterText.Wrong;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTextTest {
    @Test
    void textBecomesAValueOfTheDeclaredClass() {
        assertValue("java.lang.String", "", "");
        assertValue("java.lang.Boolean", "TRUE", true);
        assertValue("java.lang.Character", "x", 'x');
        assertValue("java.lang.Byte", "-128", (byte) -128);
        assertValue("java.lang.Short", "7", (short) 7);
        assertValue("java.lang.Integer", "42", 42);
        assertValue("java.lang.Long", "-9000000000", -9_000_000_000L);
        assertValue("java.math.BigInteger", "90000000000000000000", new BigInteger("90000000000000000000"));
        assertValue("java.lang.Double", "12.5", 12.5);
        assertValue("java.lang.Float", "0.5", 0.5f);
        assertValue("java.math.BigDecimal", "1.10", new BigDecimal("1.10"));
        assertValue("java.lang.Number", "1", new BigDecimal("1"));
        assertValue("java.time.LocalDate", "2026-03-29", LocalDate.of(2026, 3, 29));
        assertValue("java.time.LocalTime", "08:30", LocalTime.of(8, 30));
        assertValue("java.time.YearMonth", "2026-03", YearMonth.of(2026, 3));
        assertValue("java.time.DayOfWeek", "monday", DayOfWeek.MONDAY);
        assertValue("java.util.Locale", "de_AT", Locale.forLanguageTag("de-AT"));
        assertValue("java.util.TimeZone", "Europe/Berlin", TimeZone.getTimeZone("Europe/Berlin"));
        assertValue("java.time.ZoneId", "Asia/Tokyo", ZoneId.of("Asia/Tokyo"));
        UUID uuid = new UUID(1, 2);
        assertValue("java.util.UUID", uuid.toString(), uuid);
    }

    @Test
    void aDateWithoutAZoneIsMeantInTheZoneOfTheReport() {
        assertMoment("2026-11-24", null, "2026-11-24T00:00:00Z");
        assertMoment("2026-11-24", "Europe/Berlin", "2026-11-23T23:00:00Z");
        assertMoment("2026-07-01T08:30", "Europe/Berlin", "2026-07-01T06:30:00Z");
        assertMoment("2026-07-01 08:30:15", "Europe/Berlin", "2026-07-01T06:30:15Z");
        assertMoment("2026-07-01T08:30:00Z", "Europe/Berlin", "2026-07-01T08:30:00Z");
        assertMoment("2026-07-01T08:30:00+01:00", "Europe/Berlin", "2026-07-01T07:30:00Z");
        assertMoment("2026-07-01T08:30:00 01:00", "Europe/Berlin", "2026-07-01T07:30:00Z");
        assertThat(value("java.time.LocalDateTime", "2026-07-01T08:30", "Europe/Berlin"))
                .isEqualTo(LocalDateTime.of(2026, 7, 1, 8, 30));
        assertThat(value("java.time.OffsetDateTime", "2026-07-01T08:30", "Europe/Berlin"))
                .isEqualTo(OffsetDateTime.parse("2026-07-01T08:30+02:00"));
        assertThat(value("java.sql.Time", "08:30", "Europe/Berlin"))
                .isEqualTo(
                        new java.sql.Time(Instant.parse("1970-01-01T07:30:00Z").toEpochMilli()));
    }

    @Test
    void severalValuesMakeACollection() {
        assertThat(ParameterText.parse("ids", "java.util.Collection", List.of("1", "2"), null))
                .isEqualTo(new Value(List.of("1", "2")));
        assertThat(ParameterText.parse("ids", "java.util.List", "java.lang.Long", List.of("1", "2"), null))
                .isEqualTo(new Value(List.of(1L, 2L)));
        assertThat(ParameterText.parse("ids", "java.util.Set", List.of("b", "a", "b"), null))
                .isEqualTo(new Value(Set.of("a", "b")));
        assertThat(ParameterText.parse("ids", "java.lang.String[]", List.of("a"), null))
                .isInstanceOfSatisfying(
                        Value.class, value -> assertThat(value.value()).isEqualTo(new String[] {"a"}));
        assertThat(ParameterText.parse("ids", "java.util.List", "java.lang.Long", List.of("1", "x"), null))
                .isInstanceOfSatisfying(
                        Wrong.class, wrong -> assertThat(wrong.message()).contains("\"ids\"", "\"x\""));
    }

    @ParameterizedTest
    @CsvSource({
        "java.lang.Integer, 1.5",
        "java.lang.Integer, 99999999999",
        "java.lang.Integer, ''",
        "java.lang.Double, '1,5'",
        "java.lang.Double, NaN",
        "java.math.BigDecimal, 1e999999999",
        "java.lang.Boolean, yes",
        "java.util.Date, 24.11.2026",
        "java.util.Date, 2026-02-30",
        "java.time.LocalDate, 2026-11-24T08:30",
        "java.util.Locale, english!",
        "java.util.TimeZone, Mars/Olympus",
        "java.util.UUID, 1-1-1-1-1",
        "java.time.DayOfWeek, someday"
    })
    void whatIsNotOfTheClassIsNamed(String type, String text) {
        assertThat(ParameterText.parse("from", type, List.of(text), null))
                .isInstanceOfSatisfying(
                        Wrong.class,
                        wrong -> assertThat(wrong.message())
                                .startsWith("The parameter \"from\" (" + type + ") must be ")
                                .endsWith(", was \"" + text + "\"."));
    }

    @Test
    void severalValuesForOneAreWrong() {
        assertThat(ParameterText.parse("n", "java.lang.Integer", List.of("1", "2"), null))
                .isEqualTo(new Wrong("The parameter \"n\" (java.lang.Integer) takes one value, was given 2."));
    }

    @Test
    void classesThatNoTextMakesAreNamed() {
        assertThat(ParameterText.parse("c", "java.sql.Connection", List.of("x"), null))
                .isInstanceOfSatisfying(
                        Wrong.class,
                        wrong -> assertThat(wrong.message()).contains("\"c\"", "no text makes a java.sql.Connection"));
    }

    @Test
    void aLongTextIsCutInTheMessage() {
        assertThat(ParameterText.parse("n", "java.lang.Long", List.of("9".repeat(5_000)), null))
                .isInstanceOfSatisfying(
                        Wrong.class,
                        wrong ->
                                assertThat(wrong.message()).hasSizeLessThan(250).endsWith("9…\"."));
    }

    private static void assertValue(String type, String text, Object value) {
        assertThat(value(type, text, null)).as(type).isEqualTo(value);
    }

    private static void assertMoment(String text, @Nullable String zone, String instant) {
        assertThat(value("java.util.Date", text, zone)).isEqualTo(Date.from(Instant.parse(instant)));
    }

    private static Object value(String type, String text, @Nullable String zone) {
        return switch (ParameterText.parse("p", type, List.of(text), zone)) {
            case Value value -> value.value();
            case Wrong wrong -> throw new AssertionError(wrong.message());
        };
    }
}
