package io.flashreport.engine.layout;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.engine.protocol.Look;
import io.flashreport.engine.protocol.ToEngine.Format;
import io.flashreport.engine.records.DataRecord;
import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.records.Step;
import io.flashreport.engine.value.Profile;
import io.flashreport.engine.value.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A plan made by hand, with its data. */
record SamplePlan(String name, Format format, String data, Plan plan, DataRecord document) {
    static final Words WORDS = new Words(Locale.ENGLISH, "Page {0} of {1}", "Total", "yes", "no", "Nothing.");
    static final Paper A4 = new Paper(595, 842, 40);

    static SamplePlan of(String name, String json, Look look, Dataset document, Block... blocks) {
        return new SamplePlan(
                name,
                Format.JSON,
                json,
                new Plan(name, WORDS, A4, look, false, document, List.of(blocks)),
                record(json));
    }

    SamplePlan mirrored() {
        return new SamplePlan(
                name + " mirrored",
                format,
                data,
                new Plan(plan.title(), plan.words(), plan.paper(), plan.look(), true, plan.document(), plan.blocks()),
                document);
    }

    private static TreeRecord record(String json) {
        try {
            return new TreeRecord(new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Field> fields(String... paths) {
        return IntStream.range(0, paths.length)
                .mapToObj(i -> new Field(i, path(paths[i]), false, false, new Profile()))
                .toList();
    }

    static Dataset dataset(String path, List<Field> fields, Dataset... nested) {
        return new Dataset(path(path), false, fields, List.of(nested), 10, 10);
    }

    static List<Step> path(String path) {
        return path.isEmpty()
                ? List.of()
                : Arrays.stream(path.split("\\.", -1))
                        .map(name -> new Step(name, name, false))
                        .toList();
    }

    static Column column(Dataset dataset, int field, Reading reading, int width) {
        return new Column(dataset.fields().get(field), label(dataset, field), reading, width, reading.isSummable());
    }

    static Fact fact(Dataset dataset, int field, Reading reading, int row, int x, int width) {
        return new Fact(dataset.fields().get(field), label(dataset, field), reading, row, x, width);
    }

    static Block.Table table(@Nullable String heading, Dataset dataset, Column... columns) {
        return new Block.Table(heading, dataset, Stream.of(columns).toList());
    }

    private static String label(Dataset dataset, int field) {
        List<Step> path = dataset.fields().get(field).path();
        String name = path.isEmpty() ? "Value" : path.getLast().name();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
