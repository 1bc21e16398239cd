package io.flashreport.engine.records;

import io.flashreport.engine.protocol.ToEngine.Format;
import java.util.List;
import java.util.stream.Collectors;

/** What was taken as records, in words for the log. */
final class Origin {
    private static final int NAMED = 10;

    private Origin() {}

    static String of(Dataset document, Format format) {
        List<Dataset> datasets = document.nested();
        if (datasets.isEmpty()) return "the data as one record";
        String named = datasets.stream()
                .limit(NAMED)
                .map(dataset -> one(dataset, format))
                .collect(Collectors.joining(", "));
        int more = datasets.size() - NAMED;
        return more > 0 ? named + " and " + more + " more" : named;
    }

    private static String one(Dataset dataset, Format format) {
        return switch (format) {
            case JSON -> ofJson(dataset);
            case XML -> ofXml(dataset);
            case CSV -> "the rows after the first";
        };
    }

    private static String ofJson(Dataset dataset) {
        String what = dataset.keyed() ? "members of the object" : "elements of the array";
        String path = dataset.path().stream().map(Step::name).collect(Collectors.joining("."));
        return path.isEmpty() ? "the " + what : "the " + what + " \"" + path + "\"";
    }

    private static String ofXml(Dataset dataset) {
        List<String> names =
                dataset.path().stream().map(step -> "<" + step.written() + ">").toList();
        if (dataset.keyed()) return "the elements in " + (names.isEmpty() ? "the root" : names.getLast());
        String elements = "the elements " + names.getLast();
        return names.size() > 1 ? elements + " in " + names.get(names.size() - 2) : elements;
    }
}
