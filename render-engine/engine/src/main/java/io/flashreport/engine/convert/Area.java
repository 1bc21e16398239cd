package io.flashreport.engine.convert;

/** Parts of a template that version 7 writes otherwise; each is told of once, however often it comes up. */
enum Area {
    NAMESPACE("the root element lost its namespace or DOCTYPE"),
    FLAGS("attributes such as isBold lost their \"is\""),
    SECTIONS("title, pageHeader and the like are bands themselves (detail and groups keep <band>)"),
    DATASETS("<queryString>, <subDataset>, <fieldDescription> and the like are <query>, <dataset>, <description>"),
    EXPRESSIONS("<textFieldExpression>, <variableExpression> and the like are <expression>"),
    ELEMENTS(
            "elements are <element kind=\"…\">, with what <reportElement>, <textElement> and <font> held on"
                    + " themselves",
            true),
    HYPERLINKS("hyperlinkType and hyperlinkTarget are linkType and linkTarget"),
    STYLES("what a conditional style or a report font says stands on itself"),
    BORDERS("borders of the old kind are a <box> with pens"),
    CHARTS("charts are <element kind=\"chart\"> with a <dataset> and a <plot>", true),
    CROSSTABS("crosstabs are <element kind=\"crosstab\">, and their parts have shorter names", true),
    COMPONENTS("lists, tables, barcodes and other components are <component kind=\"…\">", true);

    final String message;

    /** Told by the elements alone, not by the parts that they are made of. */
    final boolean byElements;

    Area(String message) {
        this(message, false);
    }

    Area(String message, boolean byElements) {
        this.message = message;
        this.byElements = byElements;
    }
}
