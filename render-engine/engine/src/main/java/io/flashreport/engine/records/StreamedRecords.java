package io.flashreport.engine.records;

import org.jspecify.annotations.Nullable;

/**
 * The records of a dataset of the document, read from the payload as they are asked for. Records inside them are kept
 * from the first time on that somebody asks for some.
 */
final class StreamedRecords implements Records, DataRecord {
    private final Source source;
    private final Streams streams;
    private final Place place;
    private final Dataset dataset;
    private final Row row;
    private Source.@Nullable Cursor cursor;
    private long read;
    private boolean ended;

    StreamedRecords(Source source, Streams streams, Place place, Dataset dataset) {
        this.source = source;
        this.streams = streams;
        this.place = place;
        this.dataset = dataset;
        this.row = new Row(place, dataset.fields().size());
    }

    @Override
    public boolean next() {
        row.clear();
        if (ended) return false;
        if (advance()) return true;
        end();
        return false;
    }

    private boolean advance() {
        if (cursor == null) cursor = reopened();
        boolean more = cursor.next(row);
        if (more) read++;
        return more;
    }

    /** Goes to the place where an earlier cursor was. */
    private Source.Cursor reopened() {
        streams.opens(this);
        Source.Cursor reopened = source.cursor(place);
        for (long i = 0; i < read; i++) reopened.next(Nothing.WANTED);
        return reopened;
    }

    @Override
    public DataRecord record() {
        return this;
    }

    @Override
    public @Nullable String text(Field field) {
        return row.cells().value(field.index());
    }

    @Override
    public Records records(Dataset nested) {
        int index = dataset.indexOf(nested);
        if (!row.keepsInside()) keepInside();
        return new TapeRecords(row.tape().read(), nested, index);
    }

    /** Reads the record again, which was read without what is inside. */
    private void keepInside() {
        row.keepInside();
        if (ended || read == 0) return;
        suspend();
        row.clear();
        read--;
        advance();
    }

    /** Whether what is inside the record is too big for the memory. */
    boolean isInFile() {
        return row.tape().isFile();
    }

    /** Lets another stream read; this one goes on later where it was. */
    void suspend() {
        if (cursor != null) cursor.close();
        cursor = null;
    }

    /** Ends the records; gives back all they hold. */
    void end() {
        ended = true;
        suspend();
        row.clear();
        streams.ended(this);
    }
}
