package io.flashreport.engine.layout;

import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.records.Step;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The language {@code xPath}. */
record XmlQueries() implements TemplateQueries {
    /** Of the values of a list so many are told at most. */
    private static final int MAX_LISTED = 20;

    @Override
    public String language() {
        return "xPath";
    }

    @Override
    public String document() {
        return "/*";
    }

    @Override
    public String records(Dataset dataset) {
        // The record becomes the root of a document of its own.
        return "/*" + (dataset.path().isEmpty() ? "" : "/" + path(dataset.path())) + (dataset.keyed() ? "/*" : "");
    }

    @Override
    public String itself() {
        return "/*";
    }

    @Override
    public String field(Field field) {
        if (field.key()) return "name()";
        return field.list() ? joined(path(field.path())) : path(field.path());
    }

    @Override
    public String source(String path) {
        return "((net.sf.jasperreports.engine.data.JRXmlDataSource)$P{REPORT_DATA_SOURCE}).subDataSource("
                + TemplateText.literal(path) + ")";
    }

    @Override
    public String trimmed(String text) {
        return text + " == null ? null : " + text + ".trim()";
    }

    // XPath has no loop: a comma and the next value, as long as there is one.
    private static String joined(String path) {
        return IntStream.rangeClosed(2, MAX_LISTED)
                .mapToObj(i -> "substring(', ', 1, 2 * count((%1$s)[%2$d])), (%1$s)[%2$d]".formatted(path, i))
                .collect(Collectors.joining(", ", "concat((" + path + ")[1], ", ")"));
    }

    private static String path(List<Step> steps) {
        return steps.isEmpty() ? "." : steps.stream().map(XmlQueries::step).collect(Collectors.joining("/"));
    }

    // Prefixes are part of the name, since a data adapter reads without namespaces.
    private static String step(Step step) {
        String axis = step.attribute() ? "@" : "";
        return step.written().indexOf(':') < 0 ? axis + step.written() : axis + "*[name()='" + step.written() + "']";
    }
}
