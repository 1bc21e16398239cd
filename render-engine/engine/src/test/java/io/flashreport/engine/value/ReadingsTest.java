package io.flashreport.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingsTest {
    private static final String PIXEL =
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x: true; false | YES_NO | Yes; No",
                "x: Yes; no; YES | YES_NO | Yes; No; Yes",
                "x: ja; nein | YES_NO | Yes; No",
                "x: oui; non | YES_NO | Yes; No",
                "x: Y; N | YES_NO | Yes; No",
                "x: no; no | YES_NO | No; No",
                "x: N; N | TEXT | N; N",
                "x: ja; no | TEXT | ja; no",
                "x: yes; maybe | TEXT | yes; maybe",
                "x: 1; 0 | COUNT | 1; 0",
                "x: https://example.com/a?b=c; http://example.com | WEB_ADDRESS | https://example.com/a?b=c; http://example.com",
                "x: https://example.com; none | TEXT | https://example.com; none",
                "x: javascript:alert(1) | TEXT | javascript:alert(1)",
                "x: anna@example.com; b.c+d@mail.example.org | MAIL_ADDRESS | anna@example.com; b.c+d@mail.example.org",
                "x: anna@example | TEXT | anna@example",
                "x: Müller; O'Neill | TEXT | Müller; O'Neill",
            })
    void textsAreSeenAsWhatTheyAre(String field, Role role, String printed) {
        Sample sample = Sample.parsed(field);
        assertThat(sample.role()).isEqualTo(role);
        assertThat(sample.printed()).containsExactly(printed.split("; ", -1));
    }

    @Test
    void nothingIsNothing() {
        var profile = new Profile();
        profile.add(null, Token.NULL);
        profile.add("  ", Token.TEXT);
        assertThat(Sample.of("x").role()).isEqualTo(Role.NOTHING);
    }

    @Test
    void sentencesAreLongText() {
        String answer = "I liked the room and the breakfast, but the lift was out of order for two of our three days.";
        assertThat(Sample.of("x", answer, answer).role()).isEqualTo(Role.LONG_TEXT);
        assertThat(Sample.of("x", "short", "x".repeat(200)).role()).isEqualTo(Role.TEXT);
    }

    @Test
    void picturesAreReadFromTheirText() {
        Reading reading = Sample.of("logo", PIXEL).reading();
        assertThat(reading.role()).isEqualTo(Role.IMAGE);
        assertThat(reading.value(PIXEL)).isInstanceOf(ByteArrayInputStream.class);
        assertThat(reading.widest()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:image/svg+xml;base64,PHN2Zz48L3N2Zz48L3N2Zz48L3N2Zz4=",
                "data:text/plain;base64,aGVsbG8gd29ybGQgaGVsbG8gd29ybGQ="
            })
    void otherFilesAreShortened(String file) {
        Sample sample = Sample.of("x", file);
        assertThat(sample.role()).isEqualTo(Role.TEXT);
        assertThat(sample.printed().getFirst()).hasSize(41).startsWith("data:").endsWith("…");
    }

    @Test
    void aPictureThatSaysItIsHugeIsNone() {
        // 65,535 x 65,535 pixels in the header of a GIF.
        var gif = new byte[40];
        System.arraycopy(new byte[] {'G', 'I', 'F', '8', '9', 'a', -1, -1, -1, -1}, 0, gif, 0, 10);
        String text = "data:image/gif;base64," + java.util.Base64.getEncoder().encodeToString(gif);
        assertThat(Sample.of("x", PIXEL, text).printed().get(1)).isEqualTo("null");
    }

    @Test
    void blanksAroundValuesDoNotMatter() {
        assertThat(Sample.of("x", " 12 ", "\n7").printed()).containsExactly("12", "7");
        assertThat(Sample.of("x", " 2015-01-02 ").in("de").printed()).containsExactly("02.01.2015");
    }

    @Test
    void aProfileKnowsWhatDecidesAboutWidths() {
        Profile profile = Sample.of("x", "a long valve name", "Kühlkreislaufventil", "日本東京都千代田区")
                .profile();
        assertThat(profile.longestWord()).isEqualTo("Kühlkreislaufventil");
        assertThat(profile.longestChars()).isEqualTo(19);
        assertThat(profile.averageChars()).isEqualTo(15);
        assertThat(profile.only()).isEmpty();
        assertThat(Sample.of("currency", "EUR", "EUR").profile().only()).contains("EUR");
    }
}
