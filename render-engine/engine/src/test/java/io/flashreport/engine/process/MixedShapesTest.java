package io.flashreport.engine.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.process.TestHost.Answer;
import io.flashreport.engine.protocol.Look;
import io.flashreport.engine.protocol.ToEngine;
import io.flashreport.engine.protocol.ToEngine.Format;
import io.flashreport.engine.protocol.ToEngine.Output;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands where in JSON, the layout taken as a template prints what the automatic layout prints. */
class MixedShapesTest {
    @RegisterExtension
    static final EngineInProcess ENGINE = new EngineInProcess();

    private static final int SHAPES = 60;
    private static final int MAX_PAGES = 100;

    static LongStream seeds() {
        return LongStream.range(0, SHAPES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theTemplatePrintsTheSame(long seed) throws IOException {
        assertSame(RandomJson.of(seed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "42",
                "[1, \"x\", null, 1e-07, -0.0, 1E400]",
                "[{\"line\": 4}, {\"line\": [{\"no\": 2}, {\"no\": 3}]}, {\"line\": null}, {\"line\": \"\"}]",
                "[{\"tags\": [\"a,b\", \"say \\\"c\\\"\", \"d\\\\n\", null, \"\", true, 1e-07, [], {}]}, {\"tags\": \"[draft]\"}]",
                "[{\"a\": {\"b\": [\"{\", 1e-07]}}, {\"a\": 1}, {\"a\": [\"[\", \"{\"]}, {\"a\": \"{x}\"}, {\"a\": {}}]",
                "[{\"😀\": 1, \"rows\": [{\"😀\": \"a\"}, {\"😀\": \"b\"}]}, {\"😀\": 2}]",
                "[[\"town\", \"n.o\"], [\"Graz\", 1], [\"Linz\", 2]]",
                "[[\"$F{x}\", \"a\\\"b\\n\"], [\"Graz\", 1]]",
                "{\"a\": 1, \"t\": [[\"town\", \"n\"], [\"Graz\", 1], [\"Linz\", null]], \"a.b\": [[\"x\"], [1], [2]]}",
                "[{\"tags\": [\"a\\u0001b\", \"c\\u2028d\\te\"]}, {\"tags\": null}]",
                "{\"$P{title}\": [{\"$F{x}\": 1, \"a.b\": 2}, {\"$F{x}\": 3, \"[0]\": [{\"\": 1}, {\"true\": 2}]}]}",
            })
    void soItDoesForWhatIsRare(String json) throws IOException {
        assertSame(json);
    }

    private static void assertSame(String json) throws IOException {
        byte[] data = json.getBytes(UTF_8);
        var input = new ToEngine.Input(Format.JSON, null, data.length);
        var look = new Look(null, null, Look.Paper.A4, Look.Orientation.AUTO, null, false);
        var document = new ToEngine.Render(
                "",
                input,
                null,
                "en",
                null,
                look,
                Instant.now(),
                new Output.Pdf(),
                Long.MAX_VALUE,
                MAX_PAGES,
                Long.MAX_VALUE);
        var layout = new ToEngine.Layout("", input, "en", null, look, Long.MAX_VALUE);

        String template = new String(done(ENGINE.host().layout(layout, data)), UTF_8);
        byte[] filled =
                done(TemplateOrder.of(template).in("en", null).json(json).render(ENGINE));

        assertThat(pages(filled)).as(json).isEqualTo(pages(done(ENGINE.host().render(document, data))));
    }

    private static byte[] done(Answer answer) {
        answer.done();
        return answer.document();
    }

    private static List<String> pages(byte[] document) throws IOException {
        var pages = new ArrayList<String>();
        try (var pdf = new Pdf(document)) {
            for (int page = 1; page <= pdf.pages(); page++) pages.add(pdf.text(page));
        }
        return pages;
    }
}
