package io.flashreport.engine.convert;

import org.jspecify.annotations.Nullable;

/** Styles, conditional styles, report fonts, boxes. */
final class StyleRules {
    private StyleRules() {}

    static void addTo(Rules rules) {
        rules.on(Area.STYLES, "style")
                .ignore("hAlign", "vAlign", "isStyledText", "lineSpacing")
                .then(StyleRules::alignment)
                .then(ElementRules::markup)
                .then(ElementRules::lineSpacing)
                .then(Borders::pen)
                .then(Borders::ofStyle);
        rules.on(Area.STYLES, "conditionalStyle/style")
                // A conditional style has no name, no parent and cannot be the default: 6 warns and goes on.
                .ignore("hAlign", "vAlign", "isStyledText", "lineSpacing", "name", "isDefault", "style")
                .then(StyleRules::alignment)
                .then(ElementRules::markup)
                .then(ElementRules::lineSpacing)
                .then(Borders::pen)
                .then(Borders::ofStyle);
        rules.on(Area.STYLES, "conditionalStyle")
                .dissolve("style")
                .then((node, changes) -> changes.moved(Area.STYLES, node));
        rules.on(Area.STYLES, "reportFont").rename("style").attribute("size", "fontSize");
        rules.on(Area.BORDERS, "box").then(Borders::ofBox);
    }

    /** One alignment was for texts and images alike; an image cannot be justified. */
    private static void alignment(TemplateNode style, ChangeLog changes) {
        both(style, style.attribute("hAlign"), "hTextAlign", "hImageAlign", changes);
        both(style, style.attribute("vAlign"), "vTextAlign", "vImageAlign", changes);
    }

    private static void both(
            TemplateNode style, @Nullable String value, String ofText, String ofImage, ChangeLog changes) {
        if (value == null || value.isBlank()) return;
        style.setIfAbsent(ofText, value);
        if (!value.equals("Justified")) style.setIfAbsent(ofImage, value);
        changes.changed(style, "hAlign and vAlign of a style became hTextAlign, hImageAlign, vTextAlign, vImageAlign");
    }
}
