package io.flashreport.engine.records;

import io.flashreport.engine.data.Payload;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Data whose shape is known, to be read again for its values. Several readings may be open at the same time; while one
 * reads, the others wait, and pass over what they had when they go on. For one thread.
 */
public final class Data implements Closeable {
    private final Source source;
    private final Datasets datasets;
    private final Streams streams = new Streams();
    private final DataRecord record = new DocumentRecord();
    private final String charset;
    private final String origin;
    private final List<String> warnings;

    private Data(Source source, Datasets datasets, String charset, String origin, List<String> warnings) {
        this.source = source;
        this.datasets = datasets;
        this.charset = charset;
        this.origin = origin;
        this.warnings = List.copyOf(warnings);
    }

    /** Reads the data from its first byte to its last and learns its shape; fails when it is malformed anywhere. */
    public static Data scan(Payload payload) {
        Source source = switch (payload.format()) {
            case JSON -> new JsonSource(payload);
            case XML -> new XmlSource(payload);
            case CSV -> new CsvSource(payload);
        };
        var shape = new Shape(payload.format());
        Survey survey;
        String charset;
        int surveys = 0;
        do {
            survey = new Survey(shape);
            charset = source.read(shape.document(), survey);
            shape.settle();
        } while (shape.isStale() && ++surveys < Shape.MAX_SURVEYS);

        var datasets = new Datasets(shape);
        var warnings = new ArrayList<>(datasets.warnings());
        if (survey.cut() > 0) warnings.add("texts too long for a cell are cut: " + survey.cut());
        return new Data(source, datasets, charset, Origin.of(datasets.document(), payload.format()), warnings);
    }

    /** The dataset whose only record is the data itself. */
    public Dataset document() {
        return datasets.document();
    }

    /** The data itself as the record of {@link #document()}; good until this is closed. */
    public DataRecord record() {
        return record;
    }

    /** The records of a dataset of the document, from the first one. */
    public Records open(Dataset dataset) {
        document().indexOf(dataset);
        return new StreamedRecords(source, streams, datasets.place(dataset), dataset);
    }

    /** The charset with how it was found, for the log. */
    public String charset() {
        return charset;
    }

    /** What was taken as records, for the log. */
    public String origin() {
        return origin;
    }

    /** How many records there are that are in no other; 1 when the data is one record, 0 when there is nothing. */
    public long records() {
        if (document().nested().isEmpty()) return document().fields().isEmpty() ? 0 : 1;
        return document().nested().stream().mapToLong(Dataset::records).sum();
    }

    /** What the client should know of the data, for the log. */
    public List<String> warnings() {
        return warnings;
    }

    /** Gives back all that readings hold. */
    @Override
    public void close() {
        streams.close();
    }

    private final class DocumentRecord implements DataRecord {
        private @Nullable Cells values;

        @Override
        public @Nullable String text(Field field) {
            if (values == null) values = read();
            return values.value(field.index());
        }

        private Cells read() {
            streams.suspend();
            var row = new Row(datasets.place(document()), document().fields().size());
            source.read(datasets.place(document()), row);
            return row.cells();
        }

        @Override
        public Records records(Dataset nested) {
            return open(nested);
        }
    }
}
