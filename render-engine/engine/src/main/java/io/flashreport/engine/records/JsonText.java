package io.flashreport.engine.records;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;

/**
 * Writes objects and arrays as the text of one cell: single values of an array with commas, else compact JSON. Empty ones
 * are nothing, as in lists of values.
 */
final class JsonText {
    // One more than a cell takes, so that the cell sees that something is missing.
    private static final int MAX_CHARS = CellText.MAX_CHARS + 1;

    private static final int EMPTY_CHARS = 2;

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    /** The object or array that the parser stands on; the parser ends at its end. */
    static String of(JsonParser parser) throws IOException {
        var json = new JsonText();
        var list = new JsonText();
        boolean nested = parser.currentToken() == JsonToken.START_ARRAY ? json.array(parser, list) : json.value(parser);
        return nested ? json.text.toString() : list.text.toString();
    }

    /** Returns whether it is an object or array, and not empty. */
    private boolean value(JsonParser parser) throws IOException {
        if (text.length() >= MAX_CHARS) {
            parser.skipChildren();
            return false;
        }
        int start = text.length();
        switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser, new JsonText());
            case VALUE_STRING -> quoted(parser.getText());
            default -> append(parser.getText());
        }
        return !parser.currentToken().isScalarValue() && text.length() - start > EMPTY_CHARS;
    }

    private void object(JsonParser parser) throws IOException {
        append("{");
        for (boolean first = true; parser.nextToken() == JsonToken.FIELD_NAME; first = false) {
            if (!first) append(",");
            quoted(parser.currentName());
            append(":");
            parser.nextToken();
            value(parser);
        }
        append("}");
    }

    /** Returns whether there is an object or array that is not empty; single values go to the list as well. */
    private boolean array(JsonParser parser, JsonText list) throws IOException {
        boolean nested = false;
        append("[");
        for (boolean first = true; parser.nextToken() != JsonToken.END_ARRAY; first = false) {
            if (!first) append(",");
            if (!nested && parser.currentToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_NULL)
                list.element(parser.getText());
            nested |= value(parser);
        }
        append("]");
        return nested;
    }

    private void element(String value) {
        if (value.isEmpty()) return;
        if (!text.isEmpty()) append(", ");
        append(value);
    }

    private void quoted(String value) {
        append("\"");
        // No more than there is room for: a character may become six.
        String cut = value.substring(0, Math.min(value.length(), MAX_CHARS));
        append(new String(JsonStringEncoder.getInstance().quoteAsString(cut)));
        append("\"");
    }

    private void append(String more) {
        int room = MAX_CHARS - text.length();
        text.append(more, 0, Math.min(more.length(), Math.max(0, room)));
    }
}
