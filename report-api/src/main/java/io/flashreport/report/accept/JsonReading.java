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
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads JSON to its end, keeping nothing. */
final class JsonReading {
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            // What is neither declared nor marked is UTF-8, for the engine too.
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            // Long texts are skipped, not held; the plan bounds them.
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private JsonReading() {}

    static Soundness read(InputStream data, Charset charset) throws IOException {
        try (var parser = parser(data, charset)) {
            return read(parser, charset);
        }
    }

    private static Soundness read(JsonParser parser, Charset charset) throws IOException {
        try {
            if (parser.nextToken() == null) return new Empty();
            parser.skipChildren();
            if (parser.nextToken() == null) return new Sound();
            return at(parser.currentTokenLocation(), "there must be one JSON value, and here begins another");
        } catch (JsonProcessingException e) {
            return at(e.getLocation(), e.getOriginalMessage());
        } catch (CharacterCodingException e) {
            return at(parser.currentLocation(), "near here the bytes are not " + charset);
        }
    }

    private static Malformed at(JsonLocation location, String reason) {
        return new Malformed(location.getLineNr(), location.getColumnNr(), reason);
    }

    private static JsonParser parser(InputStream data, Charset charset) throws IOException {
        if (charset.equals(StandardCharsets.UTF_8)) return JSON.createParser(data);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return JSON.createParser(new InputStreamReader(data, decoder));
    }
}
