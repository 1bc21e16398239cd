package io.flashreport.engine.convert;

import io.flashreport.engine.convert.TemplateReader.Template;
import java.util.Set;

/** Tells the versions apart. */
final class Dialect {
    /** Elements that version 7 has no longer and that hardly a template does without. */
    private static final Set<String> OLD_ELEMENTS = Set.of(
            "reportElement",
            "queryString",
            "subDataset",
            "reportFont",
            "fieldDescription",
            "parameterDescription",
            "variableExpression",
            "groupExpression");

    /** What styles said before they had boxes, pens, paragraphs and two alignments. */
    private static final Set<String> OLD_ATTRIBUTES_OF_STYLES =
            Set.of("hAlign", "vAlign", "pen", "border", "padding", "lineSpacing");

    private static final Set<String> WITH_BANDS = Set.of("detail", "groupHeader", "groupFooter");

    private Dialect() {}

    static Origin of(Template template) {
        if (!template.root().namespace.isEmpty()) return Origin.VERSION_6;
        return template.doctype() || isOld(template.root()) ? Origin.DTD : Origin.VERSION_7;
    }

    private static boolean isOld(TemplateNode node) {
        if (OLD_ELEMENTS.contains(node.name())) return true;
        if (node.attributes().keySet().stream().anyMatch(Dialect::isFlag)) return true;
        if (node.name().equals("style")
                && node.attributes().keySet().stream().anyMatch(OLD_ATTRIBUTES_OF_STYLES::contains)) return true;
        for (TemplateNode child : node.children()) {
            if (child.name().equals("band") && !WITH_BANDS.contains(node.name())) return true;
            if (node.name().equals("conditionalStyle") && child.name().equals("style")) return true;
            if (isOld(child)) return true;
        }
        return false;
    }

    private static boolean isFlag(String attribute) {
        return attribute.length() > 2 && attribute.startsWith("is") && Character.isUpperCase(attribute.charAt(2));
    }
}
