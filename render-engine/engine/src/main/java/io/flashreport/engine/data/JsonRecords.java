package io.flashreport.engine.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;

/** The second way through JSON, to the records that the first has found. */
final class JsonRecords implements RecordReader {
    private final JsonParser parser;
    private final FieldNode record;
    private final Row row;
    private final Start start;
    private boolean started;

    private JsonRecords(Payload payload, FieldNode record, int columns, Start start) {
        this.parser = JsonInput.parser(Encoding.open(payload).reader());
        this.record = record;
        this.row = new Row(columns);
        this.start = start;
    }

    /** All of the data as one record. */
    static RecordReader ofWhole(Payload payload, FieldNode record, int columns) {
        return new JsonRecords(payload, record, columns, new Whole());
    }

    /** The elements of the array at the end of the path. */
    static RecordReader ofArray(Payload payload, List<String> path, FieldNode record, int columns) {
        return new JsonRecords(payload, record, columns, new ArrayAt(path));
    }

    @Override
    public boolean next() {
        return JsonInput.reading(this::read);
    }

    @Override
    public Row row() {
        return row;
    }

    private boolean read() throws IOException {
        boolean more = started ? advance() : find();
        started = true;
        row.clear();
        if (more) JsonCells.record(parser, record, row);
        return more;
    }

    private boolean find() throws IOException {
        parser.nextToken();
        return switch (start) {
            case Whole whole -> true;
            case ArrayAt(List<String> path) when path.isEmpty() -> parser.nextToken() != JsonToken.END_ARRAY;
            case ArrayAt(List<String> path) -> seek(path);
        };
    }

    private boolean advance() throws IOException {
        return start instanceof ArrayAt && parser.nextToken() != JsonToken.END_ARRAY;
    }

    /** Moves to the first element of the array, by the same rule by which the scan took it. */
    private boolean seek(List<String> path) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean onPath = parser.currentName().equals(path.getFirst());
            JsonToken value = parser.nextToken();
            if (onPath && path.size() > 1 && value == JsonToken.START_OBJECT) {
                if (seek(path.subList(1, path.size()))) return true;
            } else if (onPath && path.size() == 1 && value == JsonToken.START_ARRAY) {
                if (parser.nextToken() == JsonToken.START_OBJECT) return true;
                skipElements();
            } else {
                parser.skipChildren();
            }
        }
        return false;
    }

    private void skipElements() throws IOException {
        for (; parser.currentToken() != JsonToken.END_ARRAY; parser.nextToken()) parser.skipChildren();
    }

    private sealed interface Start {}

    private record Whole() implements Start {}

    private record ArrayAt(List<String> path) implements Start {}
}
