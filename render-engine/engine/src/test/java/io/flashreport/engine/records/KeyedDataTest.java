package io.flashreport.engine.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyedDataTest {
    @Test
    void membersOfAnObjectAreKnownByNameUpToAHundred() {
        String json = "{'cities':{" + members(100, i -> "{'pop':" + i + "}") + "}}";

        assertThat(Shown.shape(SentText.json(json)))
                .startsWith("cities.m0.pop, cities.m1.pop")
                .doesNotContain("#");
    }

    @Test
    void moreObjectsAreRecordsWithTheirNames() {
        String json = "{'cities':{'total':9," + members(101, i -> "{'pop':" + i + ",'tags':['a','b']}") + "},'x':1}";

        assertThat(Shown.shape(SentText.json(json))).isEqualTo("cities.total, x, cities(#, pop, tags*)");
        assertThat(Shown.records(SentText.json(json)))
                .startsWith("cities.total=9 x=1 cities[#=m0 pop=0 tags=a, b|#=m1 pop=1 tags=a, b|")
                .endsWith("|#=m100 pop=100 tags=a, b]");
    }

    @Test
    void whatOnlyTheFirstMembersHaveIsReadToo() {
        String json = "{" + members(300, i -> i == 0 ? "{'lines':[{'no':1},{'no':2}]}" : "{'pop':" + i + "}") + "}";

        try (Data data = Data.scan(SentText.json(json))) {
            assertThat(Shown.shape(data.document())).isEqualTo(".(#, pop, lines(no))");
            assertThat(data.records()).isEqualTo(300);
            assertThat(data.origin()).isEqualTo("the members of the object");
            assertThat(data.document()
                            .nested()
                            .getFirst()
                            .fields()
                            .getFirst()
                            .profile()
                            .values())
                    .isEqualTo(300);
        }
        assertThat(Shown.records(SentText.json(json))).startsWith(".[#=m0 lines[no=1|no=2]|#=m1 pop=1|");
    }

    @Test
    void recordsWithNamesStandWhereTheDataHasThem() {
        String json = "{'a':[{'x':1}],'cities':{" + members(101, i -> "{'pop':" + i + "}") + "},'z':[{'y':1}]}";

        assertThat(Shown.shape(SentText.json(json))).isEqualTo("a(x), cities(#, pop), z(y)");
        assertThat(Shown.shape(SentText.json("{" + members(101, i -> "{'pop':" + i + "}") + ",'z':[{'y':1}]}")))
                .isEqualTo(".(#, pop), z(y)");
    }

    @Test
    void manyValuesOfTheDocumentAreRecordsWithTheirNames() {
        String json = "{'base':'EUR','rates':{" + members(170, i -> "1." + i) + "}}";

        assertThat(Shown.shape(SentText.json(json))).isEqualTo("base, rates(#, .)");
        assertThat(Shown.records(SentText.json(json))).startsWith("base=EUR rates[#=m0 .=1.0|#=m1 .=1.1|");
    }

    @Test
    void manyValuesOfRecordsAreFields() {
        String json = "[{" + members(150, i -> "1." + i) + "}]";

        assertThat(Shown.shape(SentText.json(json))).startsWith(".(m0, m1, ").doesNotContain("#");
    }

    @Test
    void objectsInRecordsAreNestedRecordsWithTheirNames() {
        String json = "[{'no':1,'by':{" + members(150, i -> "{'v':" + i + "}") + "}},{'no':2}]";

        assertThat(Shown.shape(SentText.json(json))).isEqualTo(".(no, by(#, v))");
        assertThat(Shown.records(SentText.json(json)))
                .startsWith(".[no=1 by[#=m0 v=0|")
                .endsWith("#=m149 v=149]|no=2]");
    }

    @Test
    void elementsWithDifferentNamesAreRecordsToo() {
        String xml = "<r>"
                + IntStream.range(0, 120)
                        .mapToObj(i -> "<m" + i + "><v>" + i + "</v></m" + i + ">")
                        .collect(Collectors.joining())
                + "</r>";

        assertThat(Shown.shape(SentText.xml(xml))).isEqualTo(".(#, v)");
        assertThat(Shown.records(SentText.xml(xml))).startsWith(".[#=m0 v=0|#=m1 v=1|");
    }

    private static String members(int count, IntFunction<String> value) {
        return IntStream.range(0, count)
                .mapToObj(i -> "'m" + i + "':" + value.apply(i))
                .collect(Collectors.joining(","));
    }
}
