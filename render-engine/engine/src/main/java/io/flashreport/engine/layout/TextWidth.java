package io.flashreport.engine.layout;

import io.flashreport.engine.font.MixedFont;

/** Measures text in one of the fonts that the table is set in. */
final class TextWidth {
    private final MixedFont font;

    TextWidth(String family, int style, float size) {
        font = new MixedFont(family, style, size);
    }

    /** The width in points, rounded up, with a little air. */
    int of(String text) {
        return text.isEmpty() ? 0 : (int) Math.ceil(font.width(text)) + 2;
    }
}
