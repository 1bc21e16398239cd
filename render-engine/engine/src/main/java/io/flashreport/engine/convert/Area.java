package io.flashreport.engine.convert;

/** Parts of a template that version 7 writes otherwise; each is told of once, however often it comes up. */
enum Area {
    NAMESPACE("the root element lost its namespace or DOCTYPE"),
    FLAGS("attributes such as isBold lost their \"is\""),
    SECTIONS("title, pageHeader and the like are bands themselves (detail and groups keep <band>)"),
    DATASETS("<queryString>, <subDataset>, <fieldDescription> and the like are <query>, <dataset>, <description>"),
    EXPRESSIONS("<textFieldExpression>, <variableExpression> and the like are <expression>"),
    ELEMENTS("elements are <element kind=\"…\">, with what <reportElement>, <textElement> and <font> held on"
            + " themselves"),
    HYPERLINKS("hyperlinkType and hyperlinkTarget are linkType and linkTarget"),
    STYLES("what a conditional style or a report font says stands on itself"),
    BORDERS("borders of the old kind are a <box> with pens"),
    CHARTS("charts are <element kind=\"chart\"> with a <dataset> and a <plot>"),
    CROSSTABS("parts of crosstabs have shorter names"),
    COMPONENTS("lists, tables, barcodes and other components are <component kind=\"…\">");

    final String message;

    Area(String message) {
        this.message = message;
    }
}
