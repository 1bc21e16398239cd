package io.flashreport.engine.data;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The values of one record, by column; used again for each record. */
public final class Row implements CellSink {
    /** Longer values are cut: a page cannot hold more in a column. */
    static final int MAX_CELL_CHARS = 10_000;

    private final @Nullable String[] values;
    private int cut;

    Row(int columns) {
        values = new @Nullable String[columns];
    }

    public @Nullable String value(int column) {
        return values[column];
    }

    /** How many values were too long so far and have been cut. */
    public int cut() {
        return cut;
    }

    void clear() {
        Arrays.fill(values, null);
    }

    @Override
    public @Nullable FieldNode child(FieldNode parent, String name) {
        return parent.child(name);
    }

    @Override
    public void value(FieldNode place, @Nullable String text, boolean number) {
        if (place.column < 0 || text == null || text.isEmpty()) return;
        String before = values[place.column];
        values[place.column] = limited(before == null ? text : before + ", " + text);
    }

    private String limited(String text) {
        if (text.length() <= MAX_CELL_CHARS) return text;
        cut++;
        int end = Character.isHighSurrogate(text.charAt(MAX_CELL_CHARS - 2)) ? MAX_CELL_CHARS - 2 : MAX_CELL_CHARS - 1;
        return text.substring(0, end) + "…";
    }
}
