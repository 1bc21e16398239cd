package io.flashreport.engine.convert;

import java.util.Set;

/** Queries, fields, variables, parameters and groups, of the report and of its datasets. */
final class DatasetRules {
    /** Switches for the ways of versions before 6 that version 7 has no longer. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "net.sf.jasperreports.legacy.element.stretch.enabled",
            "net.sf.jasperreports.legacy.band.evaluation.enabled");

    private DatasetRules() {}

    static void addTo(Rules rules) {
        rules.on(Area.DATASETS, "queryString").rename("query");
        rules.on(Area.DATASETS, "subDataset").rename("dataset");
        rules.on(Area.DATASETS, "fieldDescription parameterDescription variableDescription scriptletDescription")
                .rename("description");
        rules.on(Area.DATASETS, "datasetParameter subreportParameter").rename("parameter");
        rules.on(Area.DATASETS, "group").then(SectionRules::withoutEmptySections);
        rules.on(Area.DATASETS, "property").then(DatasetRules::property);
        rules.on(
                        Area.EXPRESSIONS,
                        "variableExpression groupExpression textFieldExpression imageExpression subreportExpression"
                                + " datasetParameterExpression subreportParameterExpression"
                                + " hyperlinkParameterExpression")
                .rename("expression")
                // The class of a value is what the expression yields; 7 does not ask.
                .ignore("class");
        rules.on(Area.EXPRESSIONS, "defaultValueExpression initialValueExpression")
                .ignore("class");
        rules.on(Area.EXPRESSIONS, "propertyExpression").then(DatasetRules::emptyExpression);
    }

    private static void property(TemplateNode property, ChangeLog changes) {
        String text = property.text().strip();
        property.setText("", false);
        if (!text.isEmpty()) property.set("value", text);
        if (!Boolean.parseBoolean(property.attribute("value"))) return;
        String name = property.attribute("name");
        if (name != null && WITHOUT_EFFECT.contains(name))
            changes.notKept(property, "the property " + name + " does nothing in version 7");
    }

    /** An empty one yields nothing in 6, and cannot be read by 7. */
    private static void emptyExpression(TemplateNode expression, ChangeLog changes) {
        if (!expression.text().isEmpty()) return;
        expression.setText("simpleText".equals(expression.take("type")) ? "\"\"" : "null", true);
    }
}
