package io.flashreport.engine.convert;

/** Crosstabs. */
final class CrosstabRules {
    /** Where a crosstab breaks its columns when it does not say; 7 has another default. */
    private static final String COLUMN_BREAK_OFFSET = "10";

    private CrosstabRules() {}

    static void addTo(Rules rules) {
        rules.on(Area.CROSSTABS, "crosstab")
                .kind("element", "crosstab")
                .dissolve("reportElement")
                .then((crosstab, changes) -> crosstab.setIfAbsent("columnBreakOffset", COLUMN_BREAK_OFFSET));
        rules.on(Area.CROSSTABS, "crosstabParameter").rename("parameter");
        rules.on(Area.CROSSTABS, "crosstabDataset").rename("dataset").dissolve("dataset");
        rules.on(Area.CROSSTABS, "crosstabHeaderCell").rename("headerCell").dissolve("cellContents");
        rules.on(Area.CROSSTABS, "whenNoDataCell columnGroup/crosstabHeader").dissolve("cellContents");
        rules.on(Area.CROSSTABS, "crosstabRowHeader crosstabColumnHeader")
                .rename("header")
                .dissolve("cellContents");
        rules.on(Area.CROSSTABS, "crosstabTotalRowHeader crosstabTotalColumnHeader")
                .rename("totalHeader")
                .dissolve("cellContents");
        rules.on(Area.CROSSTABS, "crosstabCell").rename("cell");
        rules.on(Area.CROSSTABS, "crosstabCell/cellContents").rename("contents");
        rules.on(Area.CROSSTABS, "rowGroup crosstab/columnGroup").attribute("headerPosition", "position");
        rules.on(Area.CROSSTABS, "bucket").then(CrosstabRules::classOfBucket);
        rules.on(Area.EXPRESSIONS, "bucketExpression").rename("expression");
        rules.on(Area.EXPRESSIONS, "orderByExpression comparatorExpression").ignore("class");
        rules.on(Area.EXPRESSIONS, "measureExpression parameterValueExpression")
                .rename("expression")
                .ignore("class");
        rules.on(Area.CROSSTABS, "measure").attribute("percentageOf", "percentageType");
    }

    /** The expression of a bucket said the class once, and wins; text is the default. */
    private static void classOfBucket(TemplateNode bucket, ChangeLog changes) {
        bucket.child("expression").map(expression -> expression.take("class")).ifPresent(c -> bucket.set("class", c));
        bucket.setIfAbsent("class", "java.lang.String");
    }
}
