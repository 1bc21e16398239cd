package io.flashreport.engine.layout;

import io.flashreport.engine.data.Payload;
import io.flashreport.engine.protocol.Look;
import io.flashreport.engine.protocol.ToEngine.Format;
import io.flashreport.engine.records.Data;
import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.records.Step;
import io.flashreport.engine.value.Reading;
import io.flashreport.engine.value.Readings;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Plans data of any shape without taste: all values, all records, columns of one width. */
final class PlainPlan {
    private static final Readings READINGS = new Readings(Locale.ENGLISH, ZoneOffset.UTC, "yes", "no");
    private static final int WIDTH = SamplePlan.A4.contentWidth();

    private PlainPlan() {}

    static SamplePlan of(String name, Payload payload, String text, Look look) {
        Data data = Data.scan(payload);
        Dataset document = data.document();
        var plan = new Plan(name, SamplePlan.WORDS, SamplePlan.A4, look, false, document, blocks(document, WIDTH));
        return new SamplePlan(name, payload.format(), text, plan, data.record());
    }

    static SamplePlan of(String name, Format format, String text) {
        return of(
                name, new Drawn.Kept(format, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)), text, Look.PLAIN);
    }

    private static List<Block> blocks(Dataset dataset, int width) {
        List<Block> blocks = new ArrayList<>();
        if (!dataset.fields().isEmpty()) blocks.add(facts(dataset, width));
        for (Dataset nested : dataset.nested()) {
            String heading =
                    nested.path().isEmpty() ? null : nested.path().getLast().name();
            boolean table = nested.nested().isEmpty() && nested.fields().size() <= 8;
            blocks.add(
                    table
                            ? new Block.Table(heading, nested, columns(nested, width))
                            : new Block.Cards(heading, nested, null, blocks(nested, width - 10), width - 10));
        }
        return blocks;
    }

    private static Block.Facts facts(Dataset dataset, int width) {
        List<Fact> facts = new ArrayList<>();
        for (Field field : dataset.fields())
            facts.add(new Fact(
                    field,
                    label(field),
                    reading(field),
                    field.index() / 3,
                    field.index() % 3 * (width / 3),
                    width / 3 - 10));
        return new Block.Facts(null, 0, width, facts);
    }

    private static List<Column> columns(Dataset dataset, int width) {
        return dataset.fields().stream()
                .map(field -> {
                    Reading reading = reading(field);
                    return new Column(
                            field,
                            label(field),
                            reading,
                            width / dataset.fields().size(),
                            reading.isSummable());
                })
                .toList();
    }

    private static String label(Field field) {
        return field.path().isEmpty() ? "Value" : field.path().getLast().name();
    }

    private static Reading reading(Field field) {
        return READINGS.of(
                field.profile(), field.path().stream().map(Step::name).toList());
    }
}
