package io.flashreport.engine.font;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.font.Sheet.Result;
import io.flashreport.engine.protocol.Look;
import java.awt.Font;
import java.util.List;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FontCatalogTest {
    private static final List<String> SCRIPTS =
            List.of("Łódź", "Ωμέγα", "Жуков", "日本語のテスト", "这是中文简体", "繁體中文", "한국어", "☃✈➔", "ไทย", "ქართული");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SansSerif",
                "Serif",
                "Monospaced",
                "Arial",
                "Helvetica",
                "Times New Roman",
                "Courier New",
                "Calibri",
                "Cambria",
                "Verdana",
                "DejaVu Sans",
                "DejaVu Sans Condensed",
                "DejaVu Serif",
                "MS Gothic",
                "Anything else"
            })
    void noScriptIsLostWhateverTheFontIsCalled(String font) throws Exception {
        var sheet = new Sheet();
        for (String style : List.of("", "bold=\"true\"", "italic=\"true\"", "bold=\"true\" italic=\"true\""))
            for (String script : SCRIPTS) sheet.text(font, 14, style, script);
        Result result = sheet.print();

        assertThat(result.text()).contains(SCRIPTS);
        assertThat(result.fonts()).noneMatch(name -> name.contains("not embedded"));
        assertThat(result.report().lines()).noneMatch(line -> line.startsWith("Warning"));
    }

    @Test
    void rightToLeftTextKeepsItsLetters() throws Exception {
        Result result = new Sheet()
                .text("Arial", "שלום עולם")
                .text("Times New Roman", "مرحبا")
                .print();

        assertThat(result.text()).contains("שלום עולם").contains("مرحبا");
        assertThat(result.fonts()).containsExactlyInAnyOrder("LiberationSans", "DejaVuSans");
    }

    @Test
    void theFontsOfALookAreThoseThatHaveAllStyles() {
        var complete = Typefaces.ALL.stream()
                .filter(it -> it.bold() != null && it.italic() != null && it.boldItalic() != null)
                .map(Typeface::name);

        assertThat(Look.FONTS).isSorted().containsExactlyInAnyOrderElementsOf(complete.toList());
    }

    @Test
    void aNameIsSetInItsOwnTypefaceOrInOneThatIsAsWide() throws Exception {
        assertThat(fonts("Arial")).contains("LiberationSans");
        assertThat(fonts("Times New Roman")).contains("LiberationSerif");
        assertThat(fonts("Courier New")).contains("LiberationMono");
        assertThat(fonts("Calibri")).contains("Carlito-Regular");
        assertThat(fonts("DejaVu Serif")).contains("DejaVuSerif");
        assertThat(fonts("SansSerif")).contains("DejaVuSans");
        assertThat(fonts("DejaVu Sans Bold")).contains("DejaVuSans-Bold");
    }

    @Test
    void aLineWithForeignCharactersIsNoHigherThanOthers() throws Exception {
        // In 11 points no line of the Japanese font itself would fit: the library leaves out what does not.
        Result result = new Sheet()
                .text("Liberation Mono", 12, "", "日本語")
                .text("Arial", 12, "", "中文 한국어")
                .print();

        assertThat(result.text()).contains("日本語", "中文 한국어");
    }

    @Test
    void chartsAndDrawingsFindTheSameFontsAsFamilies() {
        FontUtil fonts = FontUtil.getInstance(DefaultJasperReportsContext.getInstance());

        assertThat(fonts.getAwtFontFromBundles("Arial", Font.BOLD, 10, null, true)
                        .getPSName())
                .isEqualTo("LiberationSans-Bold");
        assertThat(fonts.getAwtFontFromBundles("SansSerif", Font.PLAIN, 10, null, true)
                        .getPSName())
                .isEqualTo("DejaVuSans");
    }

    /** With the font of the page's anchor, which is that of texts without a font. */
    private static Iterable<String> fonts(String name) throws Exception {
        return new Sheet().text(name, "Hamburgefonts").print().fonts();
    }
}
