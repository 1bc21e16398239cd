package io.flashreport.engine.data;

import java.util.List;
import java.util.regex.Pattern;

/** Lays a row of CSV out as cells. */
final class CsvCells {
    /** Digits with leading zeros are numbers of something, not quantities. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:0|[1-9]\\d{0,30})(?:[.,]\\d{1,30})?");

    private CsvCells() {}

    static void row(List<String> names, List<String> values, FieldNode record, CellSink cells) {
        for (int i = 0; i < values.size(); i++) {
            FieldNode place = cells.child(record, i < names.size() ? names.get(i) : "Column " + (i + 1));
            String value = values.get(i);
            if (place != null) cells.value(place, value, isNumber(value));
        }
    }

    private static boolean isNumber(String value) {
        return !value.isEmpty() && value.length() < 64 && NUMBER.matcher(value).matches();
    }
}
