package io.flashreport.engine.layout;

/** The kinds of text in a document. Their names are those of the styles in a template. */
enum DrawingStyle {
    TEXT("Text", Typography.TEXT, false, Tone.INK),
    TITLE("Title", Typography.TITLE, false, Tone.ACCENT),
    HEADING("Heading", Typography.HEADING, false, Tone.ACCENT),
    CARD_TITLE("CardTitle", Typography.CARD_TITLE, true, Tone.INK),
    SUBHEADING("Subheading", Typography.TEXT, false, Tone.SOFT),
    COLUMN_HEADING("ColumnHeading", Typography.TEXT, true, Tone.INK),
    TOTAL("Total", Typography.TEXT, true, Tone.INK),
    LABEL("Label", Typography.LABEL, false, Tone.SOFT),
    MESSAGE("Message", Typography.CARD_TITLE, false, Tone.SOFT);

    /** How dark a text is. */
    enum Tone {
        INK,
        SOFT,
        ACCENT
    }

    private final String title;
    private final float size;
    private final boolean bold;
    private final Tone tone;

    DrawingStyle(String title, float size, boolean bold, Tone tone) {
        this.title = title;
        this.size = size;
        this.bold = bold;
        this.tone = tone;
    }

    String title() {
        return title;
    }

    float size() {
        return size;
    }

    boolean bold() {
        return bold;
    }

    Tone tone() {
        return tone;
    }

    /** What a line of it needs, in points. */
    int lineHeight() {
        return (int) Math.ceil(size * 1.25f);
    }
}
