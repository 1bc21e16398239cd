package io.flashreport.template.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.protocol.Look;
import io.flashreport.engine.protocol.Look.Orientation;
import io.flashreport.engine.protocol.Look.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTextTest {
    @ParameterizedTest
    @CsvSource({"#1f6feb,#1f6feb", "1F6FEB,#1f6feb", "' #1f6feb ',#1f6feb", "fa0,#ffaa00"})
    void coloursHaveOneSpelling(String text, String colour) {
        assertThat(read(new ThemeText(text, null, null, null, null)).accent()).isEqualTo(colour);
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#12345", "#1234567", "rgb(1,2,3)", "#12345g", "#1f6feb\"/>"})
    void whatIsNoColourIsNamed(String text) {
        assertThat(fault(new ThemeText(text, null, null, null, null)))
                .startsWith("accent must be a colour like #1f6feb")
                .endsWith("was '" + text + "'.");
    }

    @Test
    void fontsPapersAndOrientationsAreKnownInAnyCase() {
        assertThat(read(new ThemeText(null, "carlito", "letter", "LANDSCAPE", null)))
                .isEqualTo(new Theme(null, "Carlito", Paper.LETTER, Orientation.LANDSCAPE, null));
        for (Paper paper : Paper.values())
            for (Orientation orientation : Orientation.values())
                for (String font : Look.FONTS) {
                    var theme = new Theme(null, font, paper, orientation, "a-logo");
                    assertThat(read(ThemeText.of(theme))).isEqualTo(theme);
                }
    }

    @Test
    void whatThereIsNotIsNamedWithWhatThereIs() {
        assertThat(fault(new ThemeText(null, "Comic Sans", null, null, null)))
                .startsWith("font must be one of Caladea, Carlito, ")
                .endsWith("was 'Comic Sans'.");
        assertThat(fault(new ThemeText(null, null, "A0", null, null)))
                .isEqualTo("paper must be one of A3, A4, A5, Letter, Legal, was 'A0'.");
        assertThat(fault(new ThemeText(null, null, null, "upright", null)))
                .isEqualTo("orientation must be one of auto, portrait, landscape, was 'upright'.");
        assertThat(fault(new ThemeText(null, null, null, null, "../a"))).startsWith("logo must be the name of a logo");
        assertThat(fault(new ThemeText(null, "x".repeat(10_000), null, null, null)))
                .hasSizeLessThan(400);
    }

    @Test
    void whatIsBlankIsNotSaid() {
        assertThat(read(new ThemeText("", " ", "", "", ""))).isEqualTo(Theme.UNSET);
    }

    private static Theme read(ThemeText text) {
        return switch (text.read()) {
            case ThemeText.Reading.Read(var theme) -> theme;
            case ThemeText.Reading.Wrong(var message) -> throw new AssertionError(message);
        };
    }

    private static String fault(ThemeText text) {
        return switch (text.read()) {
            case ThemeText.Reading.Read(var theme) -> throw new AssertionError("read: " + theme);
            case ThemeText.Reading.Wrong(var message) -> message;
        };
    }
}
