package io.flashreport.engine.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.flashreport.engine.job.JobFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON read whole, for queries that may look anywhere. */
public final class JsonTree {
    /** Numbers keep the digits that they are written with. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonTree() {}

    /** Fails when the data is malformed, naming the place. */
    public static JsonNode read(Payload payload) {
        try (JsonParser parser = JsonInput.parser(Encoding.open(payload).reader())) {
            // What the library itself takes from designers' files.
            parser.enable(JsonParser.Feature.ALLOW_UNQUOTED_FIELD_NAMES);
            parser.enable(JsonParser.Feature.ALLOW_SINGLE_QUOTES);
            parser.enable(JsonParser.Feature.ALLOW_COMMENTS);
            return JsonInput.reading(() -> {
                JsonNode tree = MAPPER.readTree(parser);
                if (tree == null || tree.isMissingNode())
                    throw JobFailedException.malformed("The data is empty; send a JSON array or object.");
                if (parser.nextToken() != null) throw JsonInput.moreFollows(parser);
                return tree;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
