package io.flashreport.engine.records;

import com.fasterxml.jackson.core.JsonParser;
import io.flashreport.engine.data.Encoding;
import io.flashreport.engine.data.JsonInput;
import io.flashreport.engine.data.Payload;
import io.flashreport.engine.job.JobFailedException;
import java.io.IOException;

/** Data in JSON. */
record JsonSource(Payload payload) implements Source {
    @Override
    public String read(Place document, Sink sink) {
        Encoding.Text text = Encoding.open(payload);
        return JsonInput.reading(() -> {
            try (JsonParser parser = JsonInput.parser(text.reader())) {
                whole(parser, document, sink);
                return text.encoding().inWords();
            }
        });
    }

    private static void whole(JsonParser parser, Place document, Sink sink) throws IOException {
        if (parser.nextToken() == null)
            throw JobFailedException.malformed("The data is empty; send a JSON array or object.");
        new JsonCells(parser, sink).member(document, "");
        if (parser.nextToken() != null) throw JsonInput.moreFollows(parser);
    }

    @Override
    public Cursor cursor(Place place) {
        return new JsonCursor(JsonInput.parser(Encoding.open(payload).reader()), place);
    }
}
