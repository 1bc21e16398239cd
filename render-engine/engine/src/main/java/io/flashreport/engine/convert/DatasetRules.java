package io.flashreport.engine.convert;

/** Queries, fields, variables, parameters and groups, of the report and of its datasets. */
final class DatasetRules {
    private DatasetRules() {}

    static void addTo(Rules rules) {
        rules.on(Area.DATASETS, "queryString").rename("query");
        rules.on(Area.DATASETS, "subDataset").rename("dataset").then(SectionRules::withoutEmptySections);
        rules.on(Area.DATASETS, "fieldDescription parameterDescription variableDescription scriptletDescription")
                .rename("description");
        rules.on(Area.DATASETS, "datasetParameter subreportParameter").rename("parameter");
        rules.on(Area.DATASETS, "group").then(SectionRules::withoutEmptySections);
        rules.on(Area.DATASETS, "property").then(DatasetRules::valueAsAttribute);
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

    private static void valueAsAttribute(TemplateNode property, ChangeLog changes) {
        String text = property.text().strip();
        property.setText("", false);
        if (!text.isEmpty()) property.set("value", text);
    }

    /** An empty one yields nothing in 6, and cannot be read by 7. */
    private static void emptyExpression(TemplateNode expression, ChangeLog changes) {
        if (expression.text().isEmpty()) expression.setText("null", true);
    }
}
