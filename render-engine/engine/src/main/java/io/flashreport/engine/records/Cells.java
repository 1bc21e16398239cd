package io.flashreport.engine.records;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The values of one record by field; used again for each record. Bounded, whatever is put in. */
final class Cells {
    /** Pictures of one record; more of them are left out. */
    private static final int PICTURES_CHARS = 16_000_000;

    private final @Nullable String[] values;
    private int pictures;

    Cells(int fields) {
        values = new @Nullable String[fields];
    }

    @Nullable
    String value(int field) {
        return values[field];
    }

    void clear() {
        Arrays.fill(values, null);
        pictures = 0;
    }

    /** Puts a value in, behind those that the field has already. */
    void add(int field, @Nullable String text) {
        if (text == null || text.isEmpty()) return;
        String before = values[field];
        if (text.length() > CellText.MAX_CHARS && CellText.isPicture(text)) {
            if (before == null) values[field] = picture(text);
        } else if (before == null) {
            values[field] = CellText.shown(text);
        } else if (before.length() < CellText.MAX_CHARS - 1) {
            values[field] = CellText.shown(before + ", " + text);
        }
    }

    private @Nullable String picture(String text) {
        if (text.length() > CellText.MAX_PICTURE_CHARS || pictures + text.length() > PICTURES_CHARS) return null;
        pictures += text.length();
        return text;
    }
}
