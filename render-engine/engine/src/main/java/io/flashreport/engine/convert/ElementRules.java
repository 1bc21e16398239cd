package io.flashreport.engine.convert;

import java.util.Map;

/** What stands in a band: texts, images, lines, frames, subreports. */
final class ElementRules {
    private static final Map<String, String> STRETCH_TYPES = Map.of(
            "RelativeToBandHeight", "ContainerHeight",
            "RelativeToTallestObject", "ElementGroupHeight");

    private ElementRules() {}

    static void addTo(Rules rules) {
        for (String plain : "break subreport frame elementGroup".split(" ", -1))
            rules.on(Area.ELEMENTS, plain).kind("element", plain).dissolve("reportElement");
        for (String shape : "line rectangle ellipse".split(" ", -1))
            rules.on(Area.ELEMENTS, shape).kind("element", shape).dissolve("graphicElement", "reportElement");
        rules.on(Area.ELEMENTS, "image")
                .kind("element", "image")
                .dissolve("graphicElement", "reportElement")
                .attribute("hAlign", "hImageAlign")
                .attribute("vAlign", "vImageAlign");
        rules.on(Area.ELEMENTS, "staticText").kind("element", "staticText").dissolve("reportElement", "textElement");
        rules.on(Area.ELEMENTS, "textField")
                .kind("element", "textField")
                .dissolve("reportElement", "textElement")
                .ignore("isStretchWithOverflow")
                .then(ElementRules::textAdjust);
        rules.on(Area.ELEMENTS, "genericElement").kind("element", "generic").dissolve("reportElement");
        rules.on(Area.ELEMENTS, "genericElementType").rename("genericType");
        rules.on(Area.ELEMENTS, "genericElementParameter")
                .rename("parameter")
                .attribute("skipWhenNull", "skipWhenEmpty");
        rules.on(Area.EXPRESSIONS, "genericElementParameter/valueExpression")
                .rename("expression")
                .ignore("class");
        parts(rules);
    }

    private static void parts(Rules rules) {
        rules.on(Area.ELEMENTS, "reportElement").then(ElementRules::stretchType);
        rules.on(Area.ELEMENTS, "graphicElement")
                // Solid is the only fill there is.
                .ignore("pen", "fill")
                .then(ElementRules::stretchType)
                .then(Borders::pen);
        rules.on(Area.ELEMENTS, "textElement")
                .dissolve("font")
                .attribute("textAlignment", "hTextAlign")
                .attribute("verticalAlignment", "vTextAlign")
                .ignore("isStyledText", "lineSpacing")
                .then(ElementRules::markup)
                .then(ElementRules::lineSpacing);
        rules.on(Area.ELEMENTS, "font").attribute("size", "fontSize").attribute("reportFont", "style");
    }

    private static void stretchType(TemplateNode node, ChangeLog changes) {
        String type = node.attribute("stretchType");
        String now = type == null ? null : STRETCH_TYPES.get(type);
        if (now == null) return;
        node.set("stretchType", now);
        changes.changed(node, "stretchType=\"" + type + "\" became stretchType=\"" + now + "\"");
    }

    static void textAdjust(TemplateNode field, ChangeLog changes) {
        if (!Boolean.parseBoolean(field.attribute("isStretchWithOverflow")) || field.attribute("textAdjust") != null)
            return;
        field.set("textAdjust", "StretchHeight");
        changes.changed(field, "isStretchWithOverflow=\"true\" became textAdjust=\"StretchHeight\"");
    }

    static void markup(TemplateNode node, ChangeLog changes) {
        String styled = node.attribute("isStyledText");
        if (styled == null || styled.isBlank()) return;
        String markup = Boolean.parseBoolean(styled) ? "styled" : "none";
        node.set("markup", markup);
        changes.changed(node, "isStyledText=\"" + styled + "\" became markup=\"" + markup + "\"");
    }

    static void lineSpacing(TemplateNode node, ChangeLog changes) {
        String spacing = node.attribute("lineSpacing");
        if (spacing == null || spacing.isBlank()) return;
        node.childOrNew("paragraph").setIfAbsent("lineSpacing", spacing);
        changes.changed(node, "lineSpacing moved to <paragraph>");
    }
}
