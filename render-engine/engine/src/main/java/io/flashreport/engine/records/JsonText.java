package io.flashreport.engine.records;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;

/** Writes what is nested too deeply as the text of one cell: scalars as they are, anything else as compact JSON. */
final class JsonText {
    // One more than a cell takes, so that the cell sees that something is missing.
    private static final int MAX_CHARS = CellText.MAX_CHARS + 1;

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    /** The value that the parser stands on, an array without its brackets; the parser ends at the value's end. */
    static String of(JsonParser parser) throws IOException {
        var writing = new JsonText();
        if (parser.currentToken() == JsonToken.START_ARRAY) writing.elements(parser);
        else writing.compact(parser);
        return writing.text.toString();
    }

    private void elements(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!text.isEmpty()) append(", ");
            if (parser.currentToken() == JsonToken.VALUE_STRING) append(parser.getText());
            else compact(parser);
        }
    }

    private void compact(JsonParser parser) throws IOException {
        if (text.length() >= MAX_CHARS) {
            parser.skipChildren();
            return;
        }
        switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> quoted(parser.getText());
            default -> append(parser.getText());
        }
    }

    private void object(JsonParser parser) throws IOException {
        append("{");
        for (boolean first = true; parser.nextToken() == JsonToken.FIELD_NAME; first = false) {
            if (!first) append(",");
            quoted(parser.currentName());
            append(":");
            parser.nextToken();
            compact(parser);
        }
        append("}");
    }

    private void array(JsonParser parser) throws IOException {
        append("[");
        for (boolean first = true; parser.nextToken() != JsonToken.END_ARRAY; first = false) {
            if (!first) append(",");
            compact(parser);
        }
        append("]");
    }

    private void quoted(String value) {
        append("\"");
        append(new String(JsonStringEncoder.getInstance().quoteAsString(value)));
        append("\"");
    }

    private void append(String more) {
        int room = MAX_CHARS - text.length();
        text.append(more, 0, Math.min(more.length(), Math.max(0, room)));
    }
}
