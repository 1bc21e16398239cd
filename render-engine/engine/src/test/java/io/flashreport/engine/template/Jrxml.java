package io.flashreport.engine.template;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Small templates of version 7. */
public final class Jrxml {
    private Jrxml() {}

    /** A template with what stands before its bands, and its bands. */
    public static String report(String name, String declarations, String bands) {
        return report(name, "", declarations, bands);
    }

    public static String report(String name, String attributes, String declarations, String bands) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <jasperReport name="%s" language="java" pageWidth="595" pageHeight="842" columnWidth="555" leftMargin="20" rightMargin="20" topMargin="20" bottomMargin="20" %s>
                %s
                %s
                </jasperReport>
                """.formatted(name, attributes, declarations, bands);
    }

    public static String field(String name, String type) {
        return "<field name=\"" + name + "\" class=\"" + type + "\"/>";
    }

    public static String query(String language, String text) {
        return "<query language=\"" + language + "\"><![CDATA[" + text + "]]></query>";
    }

    /** Prints once, before the records. */
    public static String title(String... elements) {
        return "<title height=\"200\">" + String.join("\n", elements) + "</title>";
    }

    /** Prints for each record. */
    public static String detail(String... elements) {
        return "<detail><band height=\"40\">" + String.join("\n", elements) + "</band></detail>";
    }

    /** A text as wide as the page, at this height of its band. */
    public static String text(int y, String expression) {
        return text(y, "", expression);
    }

    public static String text(int y, String attributes, String expression) {
        return "<element kind=\"textField\" x=\"0\" y=\"" + y + "\" width=\"555\" height=\"20\" " + attributes
                + "><expression><![CDATA[" + expression + "]]></expression></element>";
    }

    public static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
