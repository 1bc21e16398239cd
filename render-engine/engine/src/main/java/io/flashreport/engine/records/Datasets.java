package io.flashreport.engine.records;

import io.flashreport.engine.value.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides what of a known shape is read: datasets with fields, bounded in number. Marks the places accordingly. */
final class Datasets {
    static final int MAX_FIELDS = 200;

    /** Each of them costs a way through the data, or through the record that holds them. */
    private static final int MAX_NESTED = 50;

    private static final int MAX_WARNINGS = 20;

    private final Map<Dataset, Place> places = new HashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private final Shape shape;
    private final Dataset document;

    Datasets(Shape shape) {
        this.shape = shape;
        if (shape.isFlattened())
            warnings.add("the data has too many arrays in arrays; those more than " + shape.maxLevel()
                    + " deep are shown as text");
        document = dataset(shape.document());
        if (shape.overflowed()) warnings.add("the data has too many or too long names; not all of them are read");
    }

    Dataset document() {
        return document;
    }

    /** Where the records of a dataset are. */
    Place place(Dataset dataset) {
        Place place = places.get(dataset);
        if (place == null) throw new IllegalArgumentException("the dataset is not of this data");
        return place;
    }

    List<String> warnings() {
        if (warnings.size() <= MAX_WARNINGS) return warnings;
        var first = new ArrayList<>(warnings.subList(0, MAX_WARNINGS));
        first.add("and more of this kind");
        return first;
    }

    private Dataset dataset(Place record) {
        var values = new ArrayList<Place>();
        var records = new ArrayList<Place>();
        collect(record, record, values, records);
        if (record.parent == null) join(ShortList.among(records), record, values, records);
        values.sort(Comparator.comparingInt(place -> place.key == null && isKey(place) ? -1 : place.tally.firstSeen));
        if (values.size() > MAX_FIELDS)
            warnings.add(
                    name(record) + " has " + values.size() + " columns; the first " + MAX_FIELDS + " of them are read");

        var fields = new ArrayList<Field>();
        for (Place place : values.subList(0, Math.min(values.size(), MAX_FIELDS))) {
            place.column = fields.size();
            fields.add(field(place, record));
            if (place.textual && !place.mixed && !shape.isFlattened())
                warnings.add(name(place) + " is nested too deeply for a table and is shown as text");
        }
        List<Dataset> nested = nested(record, records);
        want(record);
        var dataset = new Dataset(
                record.path(),
                record.key != null,
                fields,
                nested,
                record.tally.occurrences(),
                record.tally.most(),
                record.headedBy == null ? null : fields.get(record.headedBy.column));
        places.put(dataset, record);
        return dataset;
    }

    /** Takes lists as values of the document, unless there is nothing but one of them. */
    private static void join(List<Place> lists, Place document, List<Place> values, List<Place> records) {
        if (values.isEmpty() && records.size() == 1) return;
        records.removeAll(lists);
        values.addAll(lists);
        for (Place list : lists) list.record = document;
    }

    private List<Dataset> nested(Place record, List<Place> records) {
        records.sort(Comparator.comparingInt(place -> place.tally.firstMet));
        var nested = new ArrayList<Dataset>();
        int others = 0;
        for (Place place : records) {
            if (nested.size() < MAX_NESTED) {
                Dataset inside = dataset(place);
                if (inside.fields().isEmpty() && inside.nested().isEmpty()) continue;
                place.nested = nested.size();
                nested.add(inside);
            } else {
                others++;
            }
        }
        if (others > 0)
            warnings.add(name(record) + " holds " + (MAX_NESTED + others) + " arrays; the first " + MAX_NESTED
                    + " of them are read");
        return nested;
    }

    private static void collect(Place place, Place record, List<Place> values, List<Place> records) {
        if (place != record && place.isRecord()) {
            records.add(place);
            return;
        }
        // Of what holds other things, a value of its own is worth a field only when there is one.
        boolean alone = place != record && !place.isRoot() && (place.textual || !place.isStructured());
        if (place.tally.firstSeen >= 0 && (alone || place.tally.profile().values() > 0)) values.add(place);
        if (place.textual) return;
        for (Place child : place.below()) collect(child, record, values, records);
    }

    private static boolean isKey(Place place) {
        return place.parent != null && place.parent.key == place;
    }

    private static Field field(Place place, Place record) {
        boolean list = place.textual || (place.repeated && place != record);
        List<Step> path = place == record ? List.of() : place.path();
        Profile profile =
                list && record.parent == null && !place.textual ? ShortList.joined(place) : place.tally.profile();
        return new Field(place.column, path, list, isKey(place), profile);
    }

    /** Marks what is read below a record. */
    private static boolean want(Place place) {
        boolean wanted = place.column >= 0 || place.nested >= 0;
        if (!place.textual)
            for (Place child : place.below())
                wanted |= child.isRecord() ? child.wanted &= child.nested >= 0 : want(child);
        place.wanted = wanted;
        return wanted;
    }

    private static String name(Place record) {
        if (record.parent == null) return "the data";
        String name = record.name().isEmpty() ? record.parent.name() : record.name();
        return name.isEmpty() ? "the data" : "\"" + name + "\"";
    }
}
