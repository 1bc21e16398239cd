package io.flashreport.engine.data;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table read whole, as short text: columns by their dotted names, values by row. */
record Rows(List<String> columns, List<List<@Nullable String>> values) {
    static Rows of(DataTable table) {
        List<String> columns = table.columns().stream()
                .map(column -> String.join(".", column.path()))
                .toList();
        var values = new ArrayList<List<@Nullable String>>();
        for (RecordReader records = table.open(); records.next(); ) {
            var row = new ArrayList<@Nullable String>();
            for (int i = 0; i < columns.size(); i++) row.add(records.row().value(i));
            values.add(row);
        }
        return new Rows(columns, values);
    }

    String line(int row) {
        return String.valueOf(values.get(row));
    }
}
