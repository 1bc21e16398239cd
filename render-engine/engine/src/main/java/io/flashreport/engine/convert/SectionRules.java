package io.flashreport.engine.convert;

import java.util.Set;

/** The root, its bands, groups and parts. */
final class SectionRules {
    private static final Set<String> SINGLE_BANDS = Set.of(
            "background",
            "title",
            "pageHeader",
            "columnHeader",
            "columnFooter",
            "pageFooter",
            "lastPageFooter",
            "summary",
            "noData");
    private static final Set<String> WITH_BANDS = Set.of("detail", "groupHeader", "groupFooter");

    private SectionRules() {}

    static void addTo(Rules rules) {
        rules.on(Area.SECTIONS, "jasperReport").then(SectionRules::root);
        for (String section : SINGLE_BANDS)
            rules.on(Area.SECTIONS, "jasperReport/" + section)
                    .then((node, changes) -> changes.moved(Area.SECTIONS, node))
                    .dissolve("band");
        rules.on(Area.SECTIONS, "band").ignore("isSplitAllowed").then(SectionRules::band);
        rules.on(Area.DATASETS, "jasperReport/import").then(SectionRules::importedClass);
        rules.on(Area.DATASETS, "jasperReport/template jasperTemplate/template").ignore("class");
        rules.on(Area.COMPONENTS, "part/subreportPart")
                .kind("component", "subreportPart")
                .then((node, changes) -> changes.moved(Area.COMPONENTS, node));
    }

    private static void root(TemplateNode root, ChangeLog changes) {
        language(root, changes);
        root.removeIf(child -> isSection(child) && child.isEmpty());
    }

    /** An empty section differs from a section with an empty band, which says its height. */
    private static boolean isSection(TemplateNode node) {
        return SINGLE_BANDS.contains(node.name()) || WITH_BANDS.contains(node.name());
    }

    static void withoutEmptySections(TemplateNode group, ChangeLog changes) {
        group.removeIf(child -> isSection(child) && child.isEmpty());
    }

    /** Only Java is compiled; whether an expression is Java as well, the compiler says. */
    private static void language(TemplateNode root, ChangeLog changes) {
        String language = root.attribute("language");
        if (language == null || language.equals("java")) return;
        root.take("language");
        if (language.isBlank()) return;
        changes.changed(
                root,
                "language=\"" + language + "\" was left out: expressions are compiled as Java, see that they are");
    }

    private static void band(TemplateNode band, ChangeLog changes) {
        band.setIfAbsent("height", "0");
        String allowed = band.attribute("isSplitAllowed");
        if (allowed == null || allowed.isBlank() || band.attribute("splitType") != null) return;
        String type = Boolean.parseBoolean(allowed) ? "Stretch" : "Prevent";
        band.set("splitType", type);
        changes.changed(band, "isSplitAllowed=\"" + allowed + "\" became splitType=\"" + type + "\"");
    }

    private static void importedClass(TemplateNode imported, ChangeLog changes) {
        String value = imported.take("value");
        if (value != null) imported.setText(value, false);
    }
}
