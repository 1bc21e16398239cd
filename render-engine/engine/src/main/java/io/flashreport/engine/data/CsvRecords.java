package io.flashreport.engine.data;

import java.util.List;

/** The second way through CSV. */
final class CsvRecords implements RecordReader {
    private final CsvInput rows;
    private final FieldNode record;
    private final Row row;

    CsvRecords(Payload payload, FieldNode record, int columns) {
        this.rows = CsvInput.open(payload);
        this.record = record;
        this.row = new Row(columns);
    }

    @Override
    public boolean next() {
        row.clear();
        List<String> values = rows.next();
        if (values != null) CsvCells.row(rows.names(), values, record, row);
        return values != null;
    }

    @Override
    public Row row() {
        return row;
    }
}
