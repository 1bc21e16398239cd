package io.flashreport.engine.convert;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Components: lists, barcodes, icon labels, spider charts, and what version 7 took out. */
final class ComponentRules {
    private static final Set<String> REMOVED = Set.of("map", "html", "customvisualization", "sort");

    private static final List<String> BARCODES = List.of(
            "Codabar",
            "Code128",
            "EAN128",
            "DataMatrix",
            "Code39",
            "Interleaved2Of5",
            "UPCA",
            "UPCE",
            "EAN13",
            "EAN8",
            "RoyalMailCustomer",
            "USPSIntelligentMail",
            "POSTNET",
            "PDF417",
            "QRCode");

    private static final Map<String, String> ORIENTATIONS =
            Map.of("0", "up", "90", "left", "180", "down", "270", "right");

    private ComponentRules() {}

    static void addTo(Rules rules) {
        rules.on(Area.COMPONENTS, "componentElement")
                .kind("element", "component")
                .dissolve("reportElement");
        component(rules, "list", "list");
        rules.on(Area.COMPONENTS, "listContents").rename("contents");
        component(rules, "barbecue", "barbecue");
        for (String barcode : BARCODES)
            component(rules, barcode, "barcode4j:" + barcode).then(ComponentRules::orientation);
        component(rules, "spiderChart", "spiderChart");
        rules.on(Area.COMPONENTS, "spiderDataset").rename("dataset").dissolve("dataset");
        rules.on(Area.COMPONENTS, "spiderPlot").rename("plot").then(ComponentRules::tableOrder);
        component(rules, "iconLabel", "iconLabel")
                .attribute("horizontalAlignment", "hAlign")
                .attribute("verticalAlignment", "vAlign");
        rules.on(Area.COMPONENTS, "label").rename("labelTextField").dissolve("textField");
        rules.on(Area.COMPONENTS, "icon").rename("iconTextField").dissolve("textField");
        rules.on(Area.COMPONENTS, "label/textField icon/textField")
                .dissolve("reportElement", "textElement")
                .ignore("isStretchWithOverflow")
                .then(ElementRules::textAdjust);
    }

    static Rules.To component(Rules rules, String name, String kind) {
        return rules.on(Area.COMPONENTS, "componentElement/" + name).kind("component", kind);
    }

    /** Barcodes could be turned by degrees. */
    private static void orientation(TemplateNode barcode, ChangeLog changes) {
        String degrees = barcode.attribute("orientation");
        if (degrees == null || !ORIENTATIONS.containsKey(degrees)) return;
        barcode.set("orientation", ORIENTATIONS.getOrDefault(degrees, degrees));
    }

    /** 6 reads the order only where a direction is given, and 7 always: the picture stays as it was. */
    private static void tableOrder(TemplateNode plot, ChangeLog changes) {
        String order = plot.attribute("tableOrder");
        if (order == null || plot.attribute("rotation") != null) return;
        plot.take("tableOrder");
        changes.changed(plot, "tableOrder=\"" + order + "\" was left out: without rotation version 6 did not heed it");
    }

    static String whyNotKept(TemplateNode component) {
        String name = "the component <" + component.name() + ">";
        return REMOVED.contains(component.name())
                ? name + " is not part of version 7: its element is left out, the rest of the template stays"
                : name + " of " + component.namespace + " is not part of the library: its element is left out,"
                        + " the rest of the template stays";
    }
}
