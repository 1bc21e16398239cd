package io.flashreport.engine.convert;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How charts are drawn: plots, axes and their formats, meters and thermometers. */
final class PlotRules {
    private static final List<String> PLOTS = List.of(
            "pie",
            "pie3D",
            "bar",
            "bar3D",
            "line",
            "area",
            "scatter",
            "bubble",
            "timeSeries",
            "highLow",
            "candlestick",
            "meter",
            "thermometer",
            "multiAxis");

    /** These take the format of an axis as a whole only; with the others it stands on the plot. */
    private static final Set<String> WITH_AXIS_FORMAT = Set.of("bar3D", "timeSeries", "highLow");

    private static final List<String> AXES = List.of("category", "value", "time", "x", "y");

    private static final Map<String, String> OF_AXIS = Map.of(
            "labelColor", "LabelColor",
            "tickLabelColor", "TickLabelColor",
            "tickLabelMask", "TickLabelMask",
            "verticalTickLabels", "VerticalTickLabels",
            "axisLineColor", "LineColor",
            "labelFont", "LabelFont",
            "tickLabelFont", "TickLabelFont");

    private PlotRules() {}

    static void addTo(Rules rules) {
        for (String plot : PLOTS)
            rules.on(Area.CHARTS, plot + "Plot")
                    .rename("plot")
                    .dissolve("plot")
                    .then((node, changes) -> axes(node, WITH_AXIS_FORMAT.contains(plot)));
        for (String axis : List.of("x", "y"))
            rules.on(Area.CHARTS, axis + "AxisLabelExpression").rename(axis + "axisLabelExpression");
        for (String axis : AXES) rules.on(Area.CHARTS, axis + "AxisFormat").dissolve("axisFormat");
        rules.on(Area.CHARTS, "labelFont tickLabelFont").dissolve("font");
        rules.on(Area.CHARTS, "seriesColor").attribute("seriesOrder", "order");
        rules.ofName("bar3DPlot").attribute("xOffset", "xoffset").attribute("yOffset", "yoffset");
        rules.ofName("meterPlot").attribute("angle", "meterAngle");
        rules.on(Area.CHARTS, "meterInterval").rename("interval").attribute("color", "backgroundColor");
        rules.on(Area.CHARTS, "lowRange mediumRange highRange").dissolve("dataRange");
        // Never drawn by any version with the charts of today.
        rules.ofName("thermometerPlot")
                .ignore("isShowValueLines")
                .then((plot, changes) -> plot.setIfAbsent("valueLocation", "bulb"));
    }

    private static void axes(TemplateNode plot, boolean asWhole) {
        for (String axis : AXES) {
            String prefix = axis + (axis.length() == 1 ? "axis" : "Axis");
            for (TemplateNode format : List.copyOf(plot.children())) {
                if (!format.name().equals(axis + "AxisFormat")) continue;
                String rotation = format.take("labelRotation");
                if (rotation != null) plot.setIfAbsent(prefix + "TickLabelRotation", rotation);
                if (asWhole) whole(format, prefix);
                else onPlot(plot, format, prefix);
            }
        }
    }

    private static void whole(TemplateNode format, String prefix) {
        format.rename(prefix + "Format");
        format.renameAttribute("axisLineColor", "lineColor");
        format.renameAttribute("verticalTickLabels", "verticalTickLabel");
    }

    private static void onPlot(TemplateNode plot, TemplateNode format, String prefix) {
        for (String name : List.copyOf(format.attributes().keySet()))
            format.renameAttribute(name, prefix + orSame(OF_AXIS.get(name), name));
        for (TemplateNode font : format.children()) font.rename(prefix + orSame(OF_AXIS.get(font.name()), font.name()));
        plot.dissolve(List.of(format.name()));
    }

    /** What no version knows is taken out later, by the name that it has on the plot. */
    private static String orSame(@Nullable String known, String name) {
        return known != null ? known : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
