package io.flashreport.engine.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.flashreport.engine.job.JobFailedException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** Opens JSON parsers and says their errors in words for the client. */
public final class JsonInput {
    private static final int MAX_VALUE_CHARS = 8_000_000;
    private static final Pattern MARKER =
            Pattern.compile("start marker at \\[Source: [^;]*; line: (\\d+), column: (\\d+)]");

    private static final Pattern ADVICE = Pattern.compile(",? ?\\(?from `[^`]*`");

    // Names of a stranger's data must not stay in tables that live as long as the engine.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(MAX_VALUE_CHARS)
                    .maxNestingDepth(500)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private JsonInput() {}

    public static JsonParser parser(Reader reader) {
        try {
            return FACTORY.createParser(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parser stands behind the end of the one value. */
    public static JobFailedException moreFollows(JsonParser parser) {
        return JobFailedException.malformed(
                parser.currentTokenLocation().getLineNr(),
                parser.currentTokenLocation().getColumnNr(),
                "more follows after the end of the JSON value; send one array or object");
    }

    /** Reads, with failures of the format as failures of the job. */
    public static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (StreamConstraintsException e) {
            throw JobFailedException.malformed("The JSON goes beyond a limit: "
                    + ADVICE.matcher(e.getOriginalMessage()).replaceAll(""));
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JobFailedException malformed(JsonProcessingException e) {
        String what = "this is not JSON: "
                + MARKER.matcher(e.getOriginalMessage()).replaceAll("opened at line $1, column $2");
        JsonLocation at = e.getLocation();
        return at == null
                ? JobFailedException.malformed(what)
                : JobFailedException.malformed(at.getLineNr(), at.getColumnNr(), what);
    }

    /** What may fail because of the data or its way here. */
    public interface Reading<T> {
        T read() throws IOException;
    }
}
