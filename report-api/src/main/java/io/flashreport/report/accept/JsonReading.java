package io.flashreport.report.accept;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.flashreport.report.accept.Soundness.Empty;
import io.flashreport.report.accept.Soundness.Malformed;
import io.flashreport.report.accept.Soundness.Sound;
import java.io.IOException;
import java.io.Reader;

/** Reads JSON to its end, keeping nothing. */
final class JsonReading {
    /** What the engine reads. */
    private static final int MAX_DEPTH = 500;

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            // Else the names of a large document pile up in memory.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    // Texts are skipped, not held; the plan bounds them.
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNestingDepth(MAX_DEPTH)
                    .build())
            .build();

    private JsonReading() {}

    static Soundness read(Reader text) throws IOException {
        try (var parser = JSON.createParser(text)) {
            try {
                return read(parser);
            } catch (JsonProcessingException e) {
                // What goes beyond a limit carries no location.
                var location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
                return at(location, e.getOriginalMessage());
            }
        }
    }

    private static Soundness read(JsonParser parser) throws IOException {
        if (parser.nextToken() == null) return new Empty();
        parser.skipChildren();
        if (parser.nextToken() == null) return new Sound();
        return at(parser.currentTokenLocation(), "there must be one JSON value, and here begins another");
    }

    private static Malformed at(JsonLocation location, String reason) {
        return new Malformed(location.getLineNr(), location.getColumnNr(), reason);
    }
}
