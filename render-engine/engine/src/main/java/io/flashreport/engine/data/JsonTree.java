package io.flashreport.engine.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.flashreport.engine.job.JobFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/** JSON read whole, for queries that may look anywhere. As a text, a number is what is written. */
public final class JsonTree {
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
                JsonNode tree = MAPPER.readTree(new AsWritten(parser));
                if (tree == null || tree.isMissingNode())
                    throw JobFailedException.malformed("The data is empty; send a JSON array or object.");
                if (parser.nextToken() != null) throw JsonInput.moreFollows(parser);
                return tree;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class AsWritten extends JsonParserDelegate {
        AsWritten(JsonParser parser) {
            super(parser);
        }

        @Override
        public BigDecimal getDecimalValue() throws IOException {
            BigDecimal value = super.getDecimalValue();
            String written = getText();
            return value.toString().equals(written) ? value : new Written(value, written);
        }
    }

    /** A number that Java would write in another way, as 1e-07. */
    private static final class Written extends BigDecimal {
        private static final long serialVersionUID = 1;

        private final String text;

        Written(BigDecimal value, String text) {
            super(value.unscaledValue(), value.scale());
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
