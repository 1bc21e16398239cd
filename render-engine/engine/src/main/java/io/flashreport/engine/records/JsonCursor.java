package io.flashreport.engine.records;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.flashreport.engine.data.JsonInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes to records by the names that lead from the root to their place, through no array but the one that holds them. */
final class JsonCursor implements Source.Cursor {
    private final JsonParser parser;
    private final Place target;

    /** From the root to the place of the records. */
    private final List<Place> way = new ArrayList<>();

    /** How many places of the way have begun. */
    private int depth;

    private boolean begun;
    private boolean inArray;

    JsonCursor(JsonParser parser, Place target) {
        this.parser = parser;
        this.target = target;
        for (Place place = target; place.parent != null; place = place.parent) way.addFirst(place);
    }

    @Override
    public boolean next(Sink sink) {
        return JsonInput.reading(() -> find(new JsonCells(parser, sink)));
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean find(JsonCells cells) throws IOException {
        if (!begun) {
            begun = true;
            parser.nextToken();
            if (enter(way.getFirst(), "", cells)) return true;
        }
        while (true) {
            if (inArray) {
                inArray = parser.nextToken() != JsonToken.END_ARRAY;
                if (inArray) {
                    cells.element(target);
                    return true;
                }
            } else if (depth == 0) {
                return false;
            } else if (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (enter(way.get(depth - 1).child(name, JsonCells.form(value)), name, cells)) return true;
            } else {
                depth--;
            }
        }
    }

    /** Whether what the parser stands on is a record, which then is told; else moves into it or over it. */
    private boolean enter(@Nullable Place place, String name, JsonCells cells) throws IOException {
        JsonToken value = parser.currentToken();
        if (place == target) {
            if (place.key != null) {
                cells.keyed(place, place.key, name);
                return true;
            }
            inArray = value == JsonToken.START_ARRAY;
            if (inArray && place.headedBy != null) JsonCells.skipElement(parser);
            if (inArray || value == JsonToken.VALUE_NULL) return false;
            cells.value(place);
            return true;
        }
        if (value == JsonToken.START_OBJECT && depth < way.size() && place == way.get(depth)) depth++;
        else parser.skipChildren();
        return false;
    }
}
