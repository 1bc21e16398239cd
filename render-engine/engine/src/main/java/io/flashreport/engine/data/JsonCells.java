package io.flashreport.engine.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lays a JSON value out as cells: nested objects become nested places, nested arrays become text. */
final class JsonCells {
    private JsonCells() {}

    /** The record that starts at the parser's token; the parser ends at the record's last token. */
    static void record(JsonParser parser, FieldNode record, CellSink cells) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser, record, cells);
            case START_ARRAY -> {
                for (int i = 1; parser.nextToken() != JsonToken.END_ARRAY; i++)
                    value(parser, cells.child(record, "Column " + i), cells);
            }
            case VALUE_NULL -> {}
            default -> value(parser, cells.child(record, "value"), cells);
        }
    }

    private static void fields(JsonParser parser, FieldNode parent, CellSink cells) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            FieldNode place = cells.child(parent, parser.currentName());
            parser.nextToken();
            value(parser, place, cells);
        }
    }

    static void value(JsonParser parser, @Nullable FieldNode place, CellSink cells) throws IOException {
        if (place == null) {
            parser.skipChildren();
            return;
        }
        switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser, place, cells);
            case START_ARRAY -> {
                parser.nextToken();
                cells.value(place, JsonText.elements(parser), false);
            }
            case VALUE_NULL -> cells.value(place, null, false);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> cells.value(place, parser.getText(), true);
            default -> cells.value(place, parser.getText(), false);
        }
    }
}
