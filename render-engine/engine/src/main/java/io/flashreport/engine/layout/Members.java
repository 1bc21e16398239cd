package io.flashreport.engine.layout;

import io.flashreport.engine.records.Field;
import io.flashreport.engine.records.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object of the data: its single values and the objects in it, envelopes left out. */
record Members(List<Step> path, List<Field> fields, List<Members> objects) {
    static Members of(List<Field> fields) {
        return of(List.of(), fields);
    }

    private static Members of(List<Step> path, List<Field> fields) {
        var own = new ArrayList<Field>();
        Map<Step, List<Field>> inside = new LinkedHashMap<>();
        int depth = path.size();
        for (Field field : fields) {
            List<Step> told = Names.told(field);
            if (told.size() <= depth + 1) own.add(field);
            else
                inside.computeIfAbsent(told.get(depth), any -> new ArrayList<>())
                        .add(field);
        }
        var objects = new ArrayList<Members>();
        inside.forEach((step, members) -> {
            var deeper = new ArrayList<>(path);
            deeper.add(step);
            objects.add(of(List.copyOf(deeper), members));
        });
        return new Members(path, List.copyOf(own), List.copyOf(objects));
    }

    int depth() {
        return path.size();
    }

    Step name() {
        return path.getLast();
    }

    /** Those of the objects in it too, in the order of the data. */
    List<Field> all() {
        if (objects.isEmpty()) return fields;
        var all = new ArrayList<>(fields);
        for (Members object : objects) all.addAll(object.all());
        all.sort((a, b) -> Integer.compare(a.index(), b.index()));
        return all;
    }

    /** The values by their paths from here, to compare with those of other objects. */
    Map<List<Step>, Field> byPath() {
        var byPath = new LinkedHashMap<List<Step>, Field>();
        for (Field field : all()) {
            List<Step> told = Names.told(field);
            byPath.put(told.subList(depth(), told.size()), field);
        }
        return byPath;
    }
}
