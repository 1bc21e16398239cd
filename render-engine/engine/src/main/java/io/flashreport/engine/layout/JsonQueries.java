package io.flashreport.engine.layout;

import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.records.Step;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The language {@code json}: names with points between them. */
record JsonQueries() implements TemplateQueries {
    /** What a path reads as one name, and a report as no parameter. */
    private static final Pattern NAME = Pattern.compile("[^.\\[\\](){}\"'\\\\\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]+");

    /** A value alone is found neither as the whole document nor in a record where others have an array or object. */
    static boolean canFind(Dataset document) {
        return !hasOwnValue(document) && canFind(document, 0);
    }

    private static boolean canFind(Dataset dataset, int depth) {
        return areNames(dataset.path())
                && (depth < 2 || !hasOwnValue(dataset))
                && dataset.fields().stream().allMatch(field -> areNames(field.path()))
                && dataset.nested().stream().allMatch(nested -> canFind(nested, depth + 1));
    }

    private static boolean hasOwnValue(Dataset dataset) {
        return dataset.fields().stream().anyMatch(field -> field.path().isEmpty() && !field.key());
    }

    private static boolean areNames(List<Step> path) {
        return path.stream()
                .allMatch(step -> isIndex(step) || NAME.matcher(step.written()).matches());
    }

    /** Whether it is the position in an array. */
    static boolean isIndex(Step step) {
        return !step.name().equals(step.written());
    }

    @Override
    public String language() {
        return "json";
    }

    @Override
    public String records(Dataset dataset) {
        refuseKeyed(dataset);
        return path(dataset.path());
    }

    static void refuseKeyed(Dataset dataset) {
        if (dataset.keyed())
            throw TemplateQueries.untold(
                    "An object with so many members that they are its records has no template: a query in JSON cannot name them. Send an array.");
    }

    @Override
    public String field(Field field) {
        return field.path().isEmpty() ? "." : path(field.path());
    }

    private static String path(List<Step> steps) {
        return steps.stream().map(Step::written).collect(Collectors.joining("."));
    }

    @Override
    public String source(String path) {
        return "((net.sf.jasperreports.json.data.JsonDataSource)$P{REPORT_DATA_SOURCE}).subDataSource("
                + TemplateText.literal(path) + ")";
    }

    @Override
    public Class<?> valueClass(Field field) {
        return field.list() ? Object.class : String.class;
    }

    @Override
    public String text(Field field, String value) {
        return field.list() ? JsonLists.java(value) : value;
    }
}
