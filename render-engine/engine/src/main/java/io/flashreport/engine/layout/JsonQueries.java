package io.flashreport.engine.layout;

import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.records.Step;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The language {@code json}: names with points between them. */
record JsonQueries() implements QueriesOfJson {
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
                .allMatch(step -> QueriesOfJson.isIndex(step)
                        || NAME.matcher(step.written()).matches());
    }

    @Override
    public String language() {
        return "json";
    }

    @Override
    public String records(Dataset dataset) {
        QueriesOfJson.refuseKeyed(dataset);
        return path(dataset.path());
    }

    @Override
    public String field(Field field) {
        return field.path().isEmpty() ? "." : path(field.path());
    }

    private static String path(List<Step> steps) {
        return steps.stream().map(Step::written).collect(Collectors.joining("."));
    }

    @Override
    public String dataSource() {
        return "net.sf.jasperreports.json.data.JsonDataSource";
    }
}
