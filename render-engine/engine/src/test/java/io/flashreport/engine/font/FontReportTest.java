package io.flashreport.engine.font;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FontReportTest {
    private static final String HIEROGLYPH = "\ud80c\udc00";

    @Test
    void fontsThatWereReplacedAreNamedOnce() throws Exception {
        var report = new Sheet()
                .text("Foo Bar", "one")
                .text("Foo Bar", "two")
                .text("Arial", "three")
                .text("SansSerif", "four")
                .print()
                .report();

        assertThat(report.lines())
                .containsExactly(
                        "Font \"Foo Bar\" is not here; set in DejaVu Sans. Put the font's file among the template's to"
                                + " have it.",
                        "Font \"Arial\" is not here; set in Liberation Sans, whose letters are as wide.");
    }

    @Test
    void charactersThatNoFontHasAreCounted() throws Exception {
        var report = new Sheet()
                .text("SansSerif", "a" + HIEROGLYPH + "b" + HIEROGLYPH)
                .text("SansSerif", HIEROGLYPH + "\ud80c\udc01")
                .print()
                .report();

        assertThat(report.lines())
                .containsExactly(
                        "Warning: 2 different characters in text set in \"SansSerif\" are in no font that it can"
                                + " use and are missing: " + HIEROGLYPH
                                + " (U+13000, 3 times), \ud80c\udc01 (U+13001, 1 time).");
    }

    @Test
    void styledTextIsLookedAtFontByFont() throws Exception {
        var report = new Sheet()
                .text(
                        "SansSerif",
                        14,
                        "markup=\"styled\"",
                        "plain <style fontName=\"Foo Bar\">foo</style> <b>" + HIEROGLYPH + "</b>")
                .print()
                .report();

        assertThat(report.lines())
                .contains(
                        "Warning: 1 different character in text set in \"SansSerif\" is in no font that it can use and is"
                                + " missing: " + HIEROGLYPH + " (U+13000, 1 time).");
    }

    @Test
    void whatIsSaidIsBounded() throws Exception {
        var sheet = new Sheet();
        for (int i = 0; i < 50; i++)
            sheet.text(
                    "Face " + i,
                    14,
                    "",
                    "x".repeat(3)
                            + new StringBuilder().appendCodePoint(0x13000 + i).appendCodePoint(0x13100 + i));

        assertThat(sheet.print().report().lines()).hasSizeLessThan(60).anyMatch(line -> line.contains("more fonts"));
    }
}
