package io.flashreport.engine.layout;

import static io.flashreport.engine.layout.Planned.blocks;
import static io.flashreport.engine.layout.Planned.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.protocol.Look;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileShapesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "\"\"",
                "[[[]]]",
                "[[[1, 2], [3]], [[4]]]",
                "{\"\": {\"\": [{\"\": 1}]}}",
                "{\"a\": [{}, {}]}",
                "[{\"a\": {\"a\": {\"a\": {\"a\": {\"a\": {\"a\": 1}}}}}}]",
                "[1, {\"a\": 2}, [3]]",
                "{\"$\": 1, \"😀\": [\"😀\"]}",
                "[{\"😀\": 1, \"a\": [{\"b\": 1}]}, {\"😀\": 2}]",
                "{\"a\": [{\"b\": [{\"c\": [{\"d\": [{\"e\": [{\"f\": 1}]}]}]}]}]}",
                "{\"total\": 1.50, \"tax\": 0.50}",
                "{\"x\": {\"total\": 1.50}, \"rows\": [{\"note\": \"a\"}]}",
                "[{\"title\": null}, {\"title\": \"\"}]"
            })
    void everyShapeHasAPlanThatFitsThePaper(String json) {
        Plan plan = plan(json);
        assertThat(plan.blocks())
                .isNotEmpty()
                .allSatisfy(block -> assertThat(Planned.width(block))
                        .isLessThanOrEqualTo(plan.paper().contentWidth()));
    }

    @Test
    void aWordWithoutEndDoesNotMakeAPageWithoutEnd() {
        String word = "x".repeat(40_000);
        for (Look.Paper paper : Look.Paper.values()) {
            var look = new Look(null, null, paper, Look.Orientation.AUTO, null, true);
            Plan plan = plan("[{\"" + word + "\": \"" + word + "\", \"b\": \"" + word + "\"}]", word, look);
            assertThat(plan.blocks())
                    .allSatisfy(block -> assertThat(Planned.width(block))
                            .isLessThanOrEqualTo(plan.paper().contentWidth()));
        }
    }

    @Test
    void manyObjectsOfOneKindAreAGrid() {
        String objects = IntStream.range(0, 100)
                .mapToObj(i -> "\"Shop " + i + "\": {\"revenue\": " + i + ".50, \"city\": \"Graz\"}")
                .collect(Collectors.joining(", ", "{", "}"));
        assertThat(blocks(plan(objects)))
                .singleElement()
                .asString()
                .startsWith("grid [, Revenue, City][Shop 0, Shop 1,");
    }

    @Test
    void arabicAndHebrewReadFromTheRight() {
        assertThat(plan("[{\"name\": \"محمد علي\"}]").mirrored()).isTrue();
        assertThat(plan("[{\"name\": \"דוד כהן\", \"mail\": \"david@example.org\"}]")
                        .mirrored())
                .isTrue();
        assertThat(plan("[{\"name\": \"Anna Berger\"}, {\"name\": \"דוד\"}]").mirrored())
                .isFalse();
        assertThat(plan("[{\"amount\": 5}]").mirrored()).isFalse();
    }
}
