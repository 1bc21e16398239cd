package io.flashreport.engine.records;

import org.jspecify.annotations.Nullable;

/** The records of one nested dataset inside a record, from a tape. */
final class TapeRecords implements Records, DataRecord {
    private final TapeReader reader;
    private final Dataset dataset;
    private final int index;
    private final Cells cells;
    private long inside;

    /**
     * Reads what is inside a record.
     *
     * @param reader stands behind the beginning of that record
     * @param index of the dataset among those nested in the record's
     */
    TapeRecords(TapeReader reader, Dataset dataset, int index) {
        this.reader = reader;
        this.dataset = dataset;
        this.index = index;
        this.cells = new Cells(dataset.fields().size());
    }

    @Override
    public boolean next() {
        cells.clear();
        while (true) {
            switch (reader.read()) {
                case Tape.BEGIN -> {
                    if (reader.number() == index) {
                        load();
                        return true;
                    }
                    reader.skipRecord();
                }
                case Tape.TEXT -> {
                    reader.number();
                    reader.skipText();
                }
                default -> {
                    return false;
                }
            }
        }
    }

    private void load() {
        inside = reader.position();
        while (true) {
            switch (reader.read()) {
                case Tape.BEGIN -> {
                    reader.number();
                    reader.skipRecord();
                }
                case Tape.TEXT -> cells.add(reader.number(), reader.text());
                default -> {
                    return;
                }
            }
        }
    }

    @Override
    public DataRecord record() {
        return this;
    }

    @Override
    public @Nullable String text(Field field) {
        return cells.value(field.index());
    }

    @Override
    public Records records(Dataset nested) {
        TapeReader from = reader.fork();
        from.seek(inside);
        return new TapeRecords(from, nested, dataset.indexOf(nested));
    }
}
