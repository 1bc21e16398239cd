package io.flashreport.engine.layout;

/** The paper of a table, in points. */
record PageFormat(int width, int height) {
    static final int MARGIN = 36;

    private static final PageFormat A4_PORTRAIT = new PageFormat(595, 842);
    private static final PageFormat A4_LANDSCAPE = new PageFormat(842, 595);
    private static final PageFormat A3_LANDSCAPE = new PageFormat(1191, 842);

    // PDF 1.7, annex C: a page has at most 200 inches.
    private static final int MAX_WIDTH = 14_400;

    /** The smallest paper on which a table of this width finds room, or the widest there is. */
    static PageFormat forTable(int tableWidth) {
        for (PageFormat format : new PageFormat[] {A4_PORTRAIT, A4_LANDSCAPE, A3_LANDSCAPE})
            if (tableWidth <= format.tableWidth()) return format;
        return new PageFormat(Math.min(MAX_WIDTH, tableWidth + 2 * MARGIN), A3_LANDSCAPE.height);
    }

    int tableWidth() {
        return width - 2 * MARGIN;
    }
}
