package io.flashreport.engine.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.data.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundsTest {
    @Test
    void fieldsAboveTheLimitAreLeftOutWithAWarning() {
        String json =
                IntStream.range(0, 250).mapToObj(i -> "'c" + i + "':" + i).collect(Collectors.joining(",", "[{", "}]"));

        try (Data data = Data.scan(SentText.json(json))) {
            assertThat(data.document().nested().getFirst().fields()).hasSize(200);
            assertThat(data.warnings()).containsExactly("the data has 250 columns; the first 200 of them are read");
        }
        assertThat(Shown.records(SentText.json(json))).endsWith("c199=199]");
    }

    @Test
    void endlesslyManyNamesDoNotFillTheMemory() {
        String record = IntStream.range(0, 20_000)
                .mapToObj(i -> "'c" + i + "':[{'x':1}]")
                .collect(Collectors.joining(",", "{", "}"));

        try (Data data = Data.scan(SentText.json("[" + record + "]"))) {
            assertThat(data.warnings()).contains("the data has too many or too long names; not all of them are read");
        }
    }

    @Test
    void arraysAboveTheLimitAreLeftOutWithAWarning() {
        String json = IntStream.range(0, 70)
                .mapToObj(i -> "'c" + i + "':[{'x':" + i + "}]")
                .collect(Collectors.joining(",", "{", "}"));

        try (Data data = Data.scan(SentText.json(json))) {
            assertThat(data.document().nested()).hasSize(50);
            assertThat(data.warnings()).containsExactly("the data holds 70 arrays; the first 50 of them are read");
        }
        assertThat(Shown.records(SentText.json("[" + json + "]"))).endsWith(" c49[x=49]]");
    }

    @Test
    void arraysInArraysAreTextWhenThereAreTooMany() {
        String inner =
                IntStream.range(0, 40).mapToObj(i -> "'b" + i + "':[{'x':1}]").collect(Collectors.joining(","));
        String json = IntStream.range(0, 3)
                .mapToObj(i -> "'a" + i + "':[{" + inner + "}]")
                .collect(Collectors.joining(",", "{", "}"));

        try (Data data = Data.scan(SentText.json(json))) {
            assertThat(data.document().nested()).hasSize(3).allSatisfy(array -> {
                assertThat(array.nested()).isEmpty();
                assertThat(array.fields()).hasSize(40);
            });
            assertThat(data.warnings())
                    .containsExactly(
                            "the data has too many arrays in arrays; those more than 1 deep are shown as text");
        }
        assertThat(Shown.records(SentText.json(json))).startsWith("a0[b0=[{\"x\":1}] b1=");
    }

    @Test
    void aLongNameIsLeftOut() {
        assertThat(Shown.shape(SentText.json("[{'" + "n".repeat(300) + "':1,'b':2}]")))
                .isEqualTo(".(b)");
        assertThat(Shown.shape(SentText.xml("<" + "n".repeat(300) + "><a/></" + "n".repeat(300) + ">")))
                .isEmpty();
    }

    @Test
    void aLongTextIsCutWithAWarning() {
        Payload json = SentText.json(
                "[{'a':'" + "x".repeat(20_000) + "'},{'a':['" + "y".repeat(9_000) + "','" + "z".repeat(9_000) + "']}]");

        assertThat(texts(json))
                .allSatisfy(text -> assertThat(text).hasSize(CellText.MAX_CHARS).endsWith("…"));
        try (Data data = Data.scan(json)) {
            assertThat(data.warnings()).containsExactly("texts too long for a cell are cut: 2");
        }
    }

    @Test
    void aPictureIsNotCut() {
        String picture = "data:image/png;base64," + "A".repeat(3_000_000);

        assertThat(texts(SentText.json("[{'a':'" + picture + "'}]"))).containsExactly(picture);
        assertThat(texts(SentText.xml("<r><i><a>" + picture + "</a></i><i/></r>")))
                .contains(picture);
        assertThat(texts(SentText.csv("a\n\"" + picture + "\"\n"))).containsExactly(picture);
    }

    @Test
    void picturesThatNeedTooMuchMemoryTogetherAreLeftOut() {
        String picture = "'data:image/png;base64," + "A".repeat(6_000_000) + "'";
        Payload json = SentText.json("[{'a':" + picture + ",'b':" + picture + ",'c':" + picture + "}]");

        try (Data data = Data.scan(json)) {
            Dataset dataset = data.document().nested().getFirst();
            Records records = data.open(dataset);
            records.next();
            assertThat(dataset.fields())
                    .extracting(field -> records.record().text(field) == null)
                    .containsExactly(false, false, true);
        }
    }

    @Test
    void dataIsNestedDeeplyWithoutHarm() {
        int depth = 490;
        assertThat(Shown.records(SentText.json("{'a':".repeat(depth) + "1" + "}".repeat(depth))))
                .endsWith("=1");
        assertThat(Shown.records(SentText.json("[".repeat(depth) + "1" + "]".repeat(depth))))
                .startsWith(".[1[1[1[1=[[[[");
        assertThat(Shown.records(SentText.xml("<a>".repeat(depth) + "1" + "</a>".repeat(depth))))
                .endsWith("=1");
    }

    private static List<String> texts(Payload payload) {
        try (Data data = Data.scan(payload)) {
            Dataset dataset = data.document().nested().getFirst();
            Field field = dataset.fields().getFirst();
            Records records = data.open(dataset);
            var texts = new ArrayList<String>();
            while (records.next()) {
                String text = records.record().text(field);
                if (text != null) texts.add(text);
            }
            return texts;
        }
    }
}
