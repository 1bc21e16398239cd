package io.flashreport.engine.layout;

import io.flashreport.engine.protocol.Look;
import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.value.Reading;
import java.util.IdentityHashMap;
import java.util.List;

/** What all parts of a plan ask: how fields are read, how wide texts are, what there is to show. For one plan. */
final class Setting {
    private final Sight sight;
    private final Look look;
    private final Words words;
    private final Measure measure;
    private final Present present;
    private final IdentityHashMap<Field, Reading> readings = new IdentityHashMap<>();
    private final IdentityHashMap<Dataset, TableShape> shapes = new IdentityHashMap<>();

    Setting(Sight sight, Words words, Look look) {
        this.sight = sight;
        this.look = look;
        this.words = words;
        this.measure = new Measure(look, words.locale());
        this.present = new Present(this::reading);
    }

    Reading reading(Field field) {
        return readings.computeIfAbsent(field, sight::reading);
    }

    List<Field> fields(Dataset dataset) {
        return present.fields(dataset);
    }

    List<Dataset> nested(Dataset dataset) {
        return present.nested(dataset);
    }

    TableShape shape(Dataset dataset) {
        return shapes.computeIfAbsent(dataset, any -> TableShape.of(name(any), fields(any), this::reading, measure));
    }

    /** What values without a name are called; beside other values, by whatever name there is. */
    private String name(Dataset dataset) {
        boolean alone = fields(dataset).size() == 1 || dataset.path().isEmpty();
        return alone ? Headings.of(dataset) : Headings.of(List.of(dataset.path().getLast()));
    }

    /** Whether the records are set as rows in this width; else as cards. */
    boolean isTable(Dataset dataset, int width) {
        return nested(dataset).isEmpty() && shape(dataset).fit(width) != TableShape.Fit.NOT;
    }

    Measure measure() {
        return measure;
    }

    Look look() {
        return look;
    }

    Words words() {
        return words;
    }
}
