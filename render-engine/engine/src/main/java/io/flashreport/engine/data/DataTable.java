package io.flashreport.engine.data;

import java.util.List;

/** Data whose records and columns are known, to be read once more for their values. */
public final class DataTable {
    private final String charset;
    private final String origin;
    private final long records;
    private final List<Column> columns;
    private final List<String> warnings;
    private final Opening opening;

    DataTable(
            Encoding encoding,
            String origin,
            long records,
            List<Column> columns,
            List<String> warnings,
            Opening opening) {
        this.charset = encoding.inWords();
        this.origin = origin;
        this.records = records;
        this.columns = List.copyOf(columns);
        this.warnings = List.copyOf(warnings);
        this.opening = opening;
    }

    /** Reads the data from its first byte to its last and finds its records; fails when it is malformed anywhere. */
    public static DataTable scan(Payload payload) {
        return switch (payload.format()) {
            case JSON -> JsonScan.scan(payload);
            case XML -> XmlScan.scan(payload);
            case CSV -> CsvScan.scan(payload);
        };
    }

    /** The charset with how it was found, for the log. */
    public String charset() {
        return charset;
    }

    /** What was taken as the records, for the log. */
    public String origin() {
        return origin;
    }

    public long records() {
        return records;
    }

    public List<Column> columns() {
        return columns;
    }

    public List<String> warnings() {
        return warnings;
    }

    /** The records from the first one. */
    public RecordReader open() {
        return opening.open();
    }

    interface Opening {
        RecordReader open();
    }
}
