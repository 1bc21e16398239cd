package io.flashreport.engine.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTextTest {
    static Stream<String> texts() {
        return Stream.of(
                "1e999999999",
                "-1E-999999999",
                "1e99999999999999999999",
                "9".repeat(10_000),
                "0." + "1".repeat(10_000),
                "1,".repeat(5_000),
                "NaN",
                "Infinity",
                "-",
                "--1",
                "+1",
                "(1",
                "1)",
                "()",
                "$",
                "%",
                "-%",
                ".",
                "1.",
                ",5,",
                "0x1F",
                "1d",
                "\u202e12\u202c",
                "\u200f2015-01-02",
                "١٢٣",
                "１２３",
                "😀",
                "\ud83d",
                "x😀".repeat(3_000),
                "data:",
                "data:image/png;base64,",
                "data:image/png;base64,iVBORw0KGgo",
                "data:image/png;base64,iVBORw0KGgo" + "!".repeat(100),
                "data:image/jpeg;base64,/9j/" + "/w".repeat(100),
                "data:image/gif;base64,R0lGOD",
                "http://",
                "http:// a",
                "@",
                "a@b@c.de",
                "99:99",
                "2015-13-45",
                "2015-01-02T",
                "2015-01-02T10:30:15.Z",
                "2015-01-02T10:30+99:99",
                "99/99/9999",
                "00/00/0000",
                "1/2/3/4/5",
                "Jan",
                "Jan 1,",
                "\u0000",
                "\u00a0",
                "${x}\"); System.exit(1); //",
                "$F{x}");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anyTextIsReadAndPrintedInBounds(String text) {
        for (String name : List.of("x", "amount", "date", "id", "vatRate", "year", "timestamp")) {
            for (String other : List.of("", "1", "2015-01-02", "true", "data:image/png;base64,iVBORw0KGgo", text)) {
                Sample sample = Sample.of(name, text, other);
                assertThatCode(sample::printed).doesNotThrowAnyException();
                Reading reading = sample.reading();
                assertThat(reading.widest())
                        .allSatisfy(line -> assertThat(line.length()).isLessThan(200));
                assertThat(reading.java("$F{x}")).doesNotContain("System");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aReadingTakesTextsThatItHasNotSeen(String text) {
        Stream.of(
                        "x: 12",
                        "x: 1.234,50",
                        "x: 12 %",
                        "x: 2015-01-02",
                        "x: 14:30",
                        "x: 2015-01-02T10:30Z",
                        "x: 31/12/15",
                        "x: yes",
                        "timestamp: 1434622925",
                        "x: data:image/png;base64,iVBORw0KGgo")
                .map(field -> Sample.parsed(field).reading())
                .forEach(reading -> assertThatCode(() -> reading.value(text)).doesNotThrowAnyException());
    }

    @Test
    void aHugeNumberIsText() {
        assertThat(Sample.of("amount", "1e999999999").printed()).containsExactly("1e999999999");
        assertThat(Sample.of("x", "1", "1e999999999").role()).isEqualTo(Role.TEXT);
        assertThat(Sample.of("x", "9".repeat(10_000)).role()).isEqualTo(Role.TEXT);
    }
}
