package io.flashreport.engine.records;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.flashreport.engine.records.Sink.Form;
import io.flashreport.engine.value.Token;
import java.io.IOException;

/** Tells a sink what a value of JSON is made of. An array in an array is an object with the names 1, 2, 3. */
final class JsonCells {
    private final JsonParser parser;
    private final Sink sink;

    JsonCells(JsonParser parser, Sink sink) {
        this.parser = parser;
        this.sink = sink;
    }

    /** The value that the parser stands on; the parser ends at the value's last token. */
    void value(Place place) throws IOException {
        if (place.textual) {
            text(place);
            return;
        }
        switch (parser.currentToken()) {
            case START_OBJECT -> object(place);
            case START_ARRAY -> {
                sink.array(place);
                if (place.textual) {
                    text(place);
                } else {
                    if (place.headedBy != null) skipElement(parser);
                    while (parser.nextToken() != JsonToken.END_ARRAY) element(place);
                }
            }
            case VALUE_NULL -> sink.value(place, null, Token.NULL);
            default -> alone(place, scalar());
        }
    }

    /** Passes over the first element of the array that the parser stands on; it has one. */
    static void skipElement(JsonParser parser) throws IOException {
        parser.nextToken();
        parser.skipChildren();
    }

    private void alone(Place place, String text) throws IOException {
        if (!place.isRecord()) sink.field(place, text, token());
        // As null: nobody wants a table without values.
        else if (text.isBlank()) sink.value(place, text, Token.TEXT);
        else sink.single(place, text, token());
    }

    /** The element of an array that the parser stands on. */
    void element(Place place) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> object(place);
            case START_ARRAY -> {
                sink.beginArray(place);
                for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++)
                    member(place, Integer.toString(i + 1), "[" + i + "]");
                sink.end(place);
            }
            case VALUE_NULL -> sink.single(place, null, Token.NULL);
            default -> sink.single(place, scalar(), token());
        }
    }

    /** The value that the parser stands on, as one of those that are known by their names only as records. */
    void keyed(Place place, Place key, String name) throws IOException {
        sink.begin(place);
        sink.value(key, name, Token.TEXT);
        if (parser.currentToken() == JsonToken.START_OBJECT) members(place);
        else if (parser.currentToken() != JsonToken.VALUE_NULL) sink.value(place, scalar(), token());
        sink.end(place);
    }

    private void object(Place place) throws IOException {
        sink.begin(place);
        members(place);
        sink.end(place);
    }

    private void members(Place parent) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            member(parent, name);
        }
    }

    /** The value that the parser stands on, as the member of that name. */
    void member(Place parent, String name) throws IOException {
        member(parent, name, name);
    }

    private void member(Place parent, String name, String written) throws IOException {
        Place place = sink.member(parent, form(parser.currentToken()), name, written);
        if (place == null) parser.skipChildren();
        else if (place.key != null) keyed(place, place.key, name);
        else value(place);
    }

    private void text(Place place) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT, START_ARRAY -> sink.single(place, JsonText.of(parser), Token.TEXT);
            case VALUE_NULL -> sink.value(place, null, Token.NULL);
            default -> sink.single(place, scalar(), token());
        }
    }

    private String scalar() throws IOException {
        return parser.getTextLength() <= CellText.MAX_CHARS
                ? parser.getText()
                : CellText.of(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    }

    private Token token() {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Token.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Token.BOOLEAN;
            default -> Token.QUOTED;
        };
    }

    static Form form(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> Form.OBJECT;
            case START_ARRAY -> Form.ARRAY;
            default -> Form.VALUE;
        };
    }
}
