package io.flashreport.engine.layout;

import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.records.Step;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The headings of columns, facts and sections. */
final class Headings {
    private Headings() {}

    /** Empty for no steps. */
    static String of(List<Step> steps) {
        return steps.isEmpty() ? "" : Heading.of(steps.stream().map(Step::name).toList());
    }

    /** What the records of a dataset are called; empty when its name says nothing. */
    static String of(Dataset dataset) {
        List<Step> telling = Names.telling(dataset);
        return telling.isEmpty() ? "" : of(List.of(telling.getLast()));
    }

    /** With the objects around it, for names that several arrays have. */
    static String whole(Dataset dataset) {
        List<Step> telling = Names.telling(dataset);
        return telling.isEmpty() ? of(dataset.path()) : of(telling);
    }

    /**
     * One for each field, in order. Envelopes are not named where the rest tells fields apart.
     *
     * @param around how many steps of the paths, envelopes not counted, the place where they stand says already
     */
    static List<String> of(List<Field> fields, int around) {
        var shortened = new LinkedHashMap<Field, String>();
        for (Field field : fields) shortened.put(field, of(telling(field, around)));
        Set<String> ambiguous = ambiguous(shortened);
        return fields.stream()
                .map(field -> {
                    String heading = shortened.getOrDefault(field, "");
                    return ambiguous.contains(heading) ? of(field.path()) : heading;
                })
                .toList();
    }

    private static List<Step> telling(Field field, int around) {
        List<Step> path = Names.told(field);
        List<Step> rest = path.subList(Math.min(around, path.size()), path.size());
        return rest.size() > 1 && Names.isValue(rest.getLast()) ? rest.subList(0, rest.size() - 1) : rest;
    }

    private static Set<String> ambiguous(Map<Field, String> headings) {
        var seen = new HashSet<String>();
        var twice = new HashSet<String>();
        for (String heading : headings.values()) if (!seen.add(heading)) twice.add(heading);
        return twice;
    }
}
