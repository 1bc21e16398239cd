package io.flashreport.engine.layout;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/** Measures text in one of the fonts that the table is set in. */
final class TextWidth {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Font font;

    TextWidth(JasperReportsContext context, String family, int style, float size) {
        font = FontUtil.getInstance(context).getAwtFontFromBundles(family, style, size, null, true);
    }

    /** The width in points, rounded up, with a little air. */
    int of(String text) {
        return text.isEmpty()
                ? 0
                : (int) Math.ceil(font.getStringBounds(text, CONTEXT).getWidth()) + 2;
    }

    int ofLongestWord(String text) {
        int longest = 0;
        for (String word : text.split(" ", -1)) longest = Math.max(longest, of(word));
        return longest;
    }
}
