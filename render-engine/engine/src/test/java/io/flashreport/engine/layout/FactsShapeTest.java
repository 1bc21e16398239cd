package io.flashreport.engine.layout;

import static io.flashreport.engine.layout.Planned.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FactsShapeTest {
    private static final String SENTENCE = "The delivery came late and one of the boxes was wet at the bottom. ";

    @Test
    void shortValuesStandBesideEachOther() {
        List<Fact> facts = facts("""
                {"a": "One", "b": "Two", "c": "Three", "d": "Four", "e": "Five"}""");
        assertThat(facts).extracting(Fact::row).containsExactly(0, 0, 0, 0, 1);
        assertThat(facts.get(1).x())
                .isGreaterThan(facts.get(0).x() + facts.get(0).width());
        assertThat(facts.get(4).x()).isZero();
    }

    @Test
    void aLongTextTakesTheWholeWidthAndStandsLast() {
        Plan plan = plan("{\"a\": \"One\", \"note\": \"" + SENTENCE + "\", \"b\": \"Two\"}");
        List<Fact> facts = ((Block.Facts) plan.blocks().getFirst()).facts();
        assertThat(facts).extracting(Fact::label).containsExactly("A", "B", "Note");
        assertThat(facts.getLast().width()).isEqualTo(plan.paper().contentWidth());
    }

    @Test
    void aLongTextStandsBesideThePicture() {
        List<Fact> facts =
                facts("{\"a\": \"One\", \"note\": \"" + SENTENCE + "\", \"photo\": \"data:image/png;base64,AAAA\"}");
        assertThat(facts).extracting(Fact::label).containsExactly("Photo", "Note", "A");
        assertThat(facts).extracting(Fact::row).containsExactly(0, 0, 1);
    }

    @Test
    void groupsBesideEachOtherAreSetAlike() {
        Plan plan = plan("""
                {"seller": {"name": "Norden Office and Studio Supply", "city": "Kiel", "code": "7"},
                 "buyer": {"name": "Anna", "city": "Graz", "code": "8"}}""");
        var beside = (Block.Beside) plan.blocks().getFirst();
        assertThat(beside.parts().getFirst().facts())
                .extracting(Fact::x)
                .isEqualTo(
                        beside.parts().getLast().facts().stream().map(Fact::x).toList());
    }

    @Test
    void noBlockIsTallerThanAPage() {
        String many = IntStream.range(0, 5_000)
                .mapToObj(i -> "\"value" + i + "\": \"Value " + i + "\"")
                .collect(Collectors.joining(", ", "{", "}"));
        assertThat(plan(many).blocks())
                .hasSizeGreaterThan(50)
                .allSatisfy(block -> assertThat(((Block.Facts) block).facts())
                        .extracting(Fact::row)
                        .allMatch(row -> row < 12));
    }

    @Test
    void factsDoNotOverlap() {
        List<Fact> facts = facts("""
                {"reference": "2026-17", "subjectOfTheContract": "Delivery of forty chairs and of five tables",
                 "a": "x", "warehouse": "North Harbour, second gate", "b": 5, "contact": "Anna Berger"}""");
        for (int i = 1; i < facts.size(); i++) {
            Fact before = facts.get(i - 1);
            Fact fact = facts.get(i);
            assertThat(fact.row() > before.row() || fact.x() >= before.x() + before.width())
                    .isTrue();
        }
    }

    private static List<Fact> facts(String json) {
        return ((Block.Facts) plan(json).blocks().getFirst()).facts();
    }
}
