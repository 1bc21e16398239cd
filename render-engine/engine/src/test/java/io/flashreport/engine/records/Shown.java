package io.flashreport.engine.records;

import io.flashreport.engine.data.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Data as short text, so that a test reads like the data: what it is made of, and what its records hold. */
final class Shown {
    private Shown() {}

    /** As {@code a, b.@c, list*, lines(no, text)}; the names of a keyed dataset are {@code #}, its own values are a dot. */
    static String shape(Payload payload) {
        try (Data data = Data.scan(payload)) {
            return shape(data.document());
        }
    }

    static String shape(Dataset dataset) {
        var parts = new ArrayList<String>();
        for (Field field : dataset.fields())
            parts.add((field.key() ? "#" : path(field.path())) + (field.list() ? "*" : ""));
        for (Dataset nested : dataset.nested()) parts.add(path(nested.path()) + "(" + shape(nested) + ")");
        return String.join(", ", parts);
    }

    /** As {@code a=1 b.c=2 lines[no=1 no=2|no=3]}. */
    static String records(Payload payload) {
        try (Data data = Data.scan(payload)) {
            return record(data.record(), data.document());
        }
    }

    static String record(DataRecord record, Dataset dataset) {
        var parts = new ArrayList<String>();
        for (Field field : dataset.fields()) {
            String text = record.text(field);
            if (text != null) parts.add((field.key() ? "#" : path(field.path())) + "=" + text);
        }
        for (Dataset nested : dataset.nested()) {
            List<String> inside = all(record.records(nested), nested);
            if (!inside.isEmpty()) parts.add(path(nested.path()) + "[" + String.join("|", inside) + "]");
        }
        return String.join(" ", parts);
    }

    static List<String> all(Records records, Dataset dataset) {
        var all = new ArrayList<String>();
        while (records.next()) all.add(record(records.record(), dataset));
        return all;
    }

    private static String path(List<Step> path) {
        if (path.isEmpty()) return ".";
        return path.stream()
                .map(step -> (step.attribute() ? "@" : "") + step.name())
                .collect(Collectors.joining("."));
    }
}
