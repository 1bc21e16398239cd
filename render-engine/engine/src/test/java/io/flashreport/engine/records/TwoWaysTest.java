package io.flashreport.engine.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.data.Payload;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the first way counts, the second yields; whatever the data is. */
class TwoWaysTest {
    private static final int SHAPES = 100;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void recordsOfJsonAreCountedAsTheyAreRead(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < SHAPES; i++) {
            var json = new StringBuilder();
            json(json, random, 0);
            assertSame(SentText.json(json.toString()), json.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void recordsOfXmlAreCountedAsTheyAreRead(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < SHAPES; i++) {
            var xml = new StringBuilder();
            xml(xml, random, 0);
            assertSame(SentText.xml(xml.toString()), xml.toString());
        }
    }

    private static void assertSame(Payload payload, String text) {
        try (Data data = Data.scan(payload)) {
            var counted = new HashMap<Dataset, Long>();
            var most = new HashMap<Dataset, Long>();
            var values = new HashMap<Field, Long>();
            count(data.record(), data.document(), counted, most, values);
            check(data.document(), counted, most, values, text);
        }
    }

    private static void count(
            DataRecord record,
            Dataset dataset,
            Map<Dataset, Long> counted,
            Map<Dataset, Long> most,
            Map<Field, Long> values) {
        for (Field field : dataset.fields()) if (record.text(field) != null) values.merge(field, 1L, Long::sum);
        for (Dataset nested : dataset.nested()) {
            long inside = 0;
            for (Records records = record.records(nested); records.next(); inside++)
                count(records.record(), nested, counted, most, values);
            counted.merge(nested, inside, Long::sum);
            most.merge(nested, inside, Math::max);
        }
    }

    private static void check(
            Dataset dataset,
            Map<Dataset, Long> counted,
            Map<Dataset, Long> most,
            Map<Field, Long> values,
            String text) {
        for (Field field : dataset.fields())
            assertThat(field.profile().values()).as("%s of %s", field, text).isEqualTo(values.getOrDefault(field, 0L));
        for (Dataset nested : dataset.nested()) {
            assertThat(counted.getOrDefault(nested, 0L))
                    .as("%s of %s", nested.path(), text)
                    .isEqualTo(nested.records());
            assertThat(most.getOrDefault(nested, 0L))
                    .as("most %s of %s", nested.path(), text)
                    .isEqualTo(nested.mostRecords());
            check(nested, counted, most, values, text);
        }
    }

    private static void json(StringBuilder json, Random random, int depth) {
        int kind = random.nextInt(depth > 7 ? 3 : 10);
        if (kind < 2) {
            json.append(random.nextInt(100));
        } else if (kind == 2) {
            json.append(random.nextBoolean() ? "'text'" : "null");
        } else if (kind < 6) {
            json.append('[');
            for (int i = random.nextInt(4); i > 0; i--) {
                json(json, random, depth + 1);
                if (i > 1) json.append(',');
            }
            json.append(']');
        } else {
            json.append('{');
            String names = "abcd".substring(random.nextInt(4));
            for (int i = 0; i < names.length(); i++) {
                json.append(i > 0 ? ",'" : "'").append(names.charAt(i)).append("':");
                json(json, random, depth + 1);
            }
            json.append('}');
        }
    }

    private static void xml(StringBuilder xml, Random random, int depth) {
        String name = depth == 0 ? "abcs" : "abc".substring(random.nextInt(3)).substring(0, 1);
        xml.append('<').append(name);
        if (random.nextInt(4) == 0) xml.append(" k='1'");
        xml.append('>');
        if (random.nextInt(3) == 0) xml.append(random.nextInt(100));
        if (depth < 8) for (int i = random.nextInt(4); i > 0; i--) xml(xml, random, depth + 1);
        xml.append("</").append(name).append('>');
    }
}
