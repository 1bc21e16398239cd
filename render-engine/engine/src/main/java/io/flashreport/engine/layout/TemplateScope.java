package io.flashreport.engine.layout;

import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.records.Step;
import io.flashreport.engine.value.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.data.JRCsvDataSource;
import net.sf.jasperreports.engine.design.JRDesignDataset;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JasperDesign;

/** A dataset of a report that people go on with: fields have the names of the data, and expressions are Java. */
final class TemplateScope extends Scope {
    private final JasperDesign report;
    private final TemplateQueries queries;
    private final TemplateText datasets;
    private final TemplateText variables = new TemplateText();
    private final TemplateText names = new TemplateText();
    private final Map<Integer, String> fields = new HashMap<>();

    TemplateScope(JasperDesign report, JRDesignDataset design, TemplateQueries queries, TemplateText datasets) {
        super(design);
        this.report = report;
        this.queries = queries;
        this.datasets = datasets;
    }

    /** Leaves out what is no record, though a query finds it among them. */
    void leaveOutHeadings(Dataset records) {
        records.headed()
                .ifPresent(field -> design().setFilterExpression(new JRDesignExpression(
                        "!" + TemplateText.literal(field.path().getLast().name()) + ".equals(" + text(field) + ")")));
    }

    @Override
    JRDesignExpression value(Field field, Reading reading) {
        String text = text(field);
        String value = reading.java(text);
        return new JRDesignExpression(value.equals(text) ? queries.trimmed(text) : value);
    }

    @Override
    JRDesignExpression has(Field field, Reading reading) {
        String text = text(field);
        String value = reading.java(text);
        String some = text + " != null && !" + text + ".trim().isEmpty()";
        return new JRDesignExpression(value.equals(text) ? some : some + " && (" + value + ") != null");
    }

    @Override
    JRDesignExpression link(Field field, Reading reading) {
        return new JRDesignExpression(Link.java(text(field), reading.role()));
    }

    @Override
    JRDesignExpression words(String text) {
        return new JRDesignExpression(TemplateText.literal(text));
    }

    @Override
    boolean hasStaticWords() {
        return true;
    }

    @Override
    Run run(Dataset nested) {
        Run run = run(name(nested.path(), "records"), source(nested));
        ((TemplateScope) run.scope()).leaveOutHeadings(nested);
        return run;
    }

    @Override
    Run itself() {
        return run(
                design().getName() == null ? "part" : design().getName() + "_part", queries.source(queries.itself()));
    }

    private Run run(String name, String source) {
        var dataset = new JRDesignDataset(false);
        dataset.setName(datasets.name(name));
        naming(() -> report.addDataset(dataset));
        var scope = new TemplateScope(report, dataset, queries, datasets);
        return new Run(datasetRun(dataset, new JRDesignExpression(source)), scope);
    }

    @Override
    JRDesignExpression holds(Dataset nested) {
        return new JRDesignExpression(source(nested) + ".next()");
    }

    @Override
    String variable(Field field, String meaning) {
        return variables.name(fieldName(field) + meaning);
    }

    private String source(Dataset nested) {
        return queries.source(queries.records(nested));
    }

    /** An expression of the text that the data has. */
    private String text(Field field) {
        return queries.text(field, "$F{" + fieldName(field) + "}");
    }

    private String fieldName(Field field) {
        return fields.computeIfAbsent(field.index(), index -> {
            String name = names.name(field.key() ? "key" : name(field.path(), "value"));
            JRDesignField made = addField(name, queries.valueClass(field), queries.field(field));
            String column =
                    field.path().isEmpty() ? name : field.path().getLast().written();
            boolean isCsv = queries instanceof CsvQueries;
            if (isCsv && TemplateText.isPlain(column))
                made.getPropertiesMap().setProperty(JRCsvDataSource.PROPERTY_FIELD_COLUMN_NAME, column);
            else if (isCsv)
                made.getPropertiesMap()
                        .setProperty(JRCsvDataSource.PROPERTY_FIELD_COLUMN_INDEX, String.valueOf(field.index()));
            return name;
        });
    }

    private static String name(List<Step> path, String otherwise) {
        return path.isEmpty() ? otherwise : path.stream().map(Step::name).collect(Collectors.joining("_"));
    }
}
