package io.flashreport.engine.layout;

import io.flashreport.engine.protocol.Look;

/** The sizes that texts are measured and drawn in, in points. */
final class Typography {
    static final float TITLE = 20f;
    static final float HEADING = 12.5f;
    static final float CARD_TITLE = 10.5f;
    static final float TEXT = 8.5f;
    /** Names above values, and what stands in headers and footers of pages. */
    static final float LABEL = 7.5f;

    /** Beside the text in a cell, on either side. */
    static final int PADDING = 5;

    /** Between numbers at the end of a column and what stands at the start of the next one, beyond the padding. */
    static final int INSET = 8;

    /** Between facts, and between a name and its value. */
    static final int GAP = 12;

    private static final String FAMILY = "DejaVu Sans Condensed";

    private Typography() {}

    static String family(Look look) {
        return look.font() == null ? FAMILY : look.font();
    }
}
