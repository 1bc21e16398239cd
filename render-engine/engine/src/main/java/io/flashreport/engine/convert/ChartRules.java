package io.flashreport.engine.convert;

import java.util.List;

/** Charts, their titles and legends, and the data that they show; the spider chart shares some of it. */
final class ChartRules {
    /** The kind that 7 gives a chart is its old name without the word. */
    private static final List<String> CHARTS = List.of(
            "pieChart",
            "pie3DChart",
            "barChart",
            "bar3DChart",
            "xyBarChart",
            "stackedBarChart",
            "stackedBar3DChart",
            "stackedAreaChart",
            "lineChart",
            "xyLineChart",
            "areaChart",
            "xyAreaChart",
            "scatterChart",
            "bubbleChart",
            "timeSeriesChart",
            "highLowChart",
            "candlestickChart",
            "meterChart",
            "thermometerChart",
            "multiAxisChart",
            "ganttChart");

    private static final List<String> DATASETS =
            List.of("category", "gantt", "highLow", "pie", "timePeriod", "timeSeries", "value", "xy", "xyz");

    private ChartRules() {}

    static void addTo(Rules rules) {
        for (String chart : CHARTS) {
            String type = chart.substring(0, chart.length() - "Chart".length());
            rules.on(Area.CHARTS, chart)
                    .kind("element", "chart")
                    .dissolve("chart")
                    .then((node, changes) -> node.putFirst("chartType", type));
            rules.on(Area.CHARTS, "axis/" + chart)
                    .rename("chart")
                    .dissolve("chart")
                    .then((node, changes) -> node.putFirst("chartType", type));
        }
        for (String chart : CHARTS)
            if (chart.contains("3D")) rules.ofName(chart).then(ChartRules::flat);
        rules.on(Area.CHARTS, "chart chartSettings")
                .dissolve("reportElement", "chartTitle", "chartSubtitle", "chartLegend");
        titles(rules);
        datasets(rules);
    }

    private static void flat(TemplateNode chart, ChangeLog changes) {
        changes.notKept(chart, "<" + chart.original + "> is drawn flat: version 7 has no depth in charts");
    }

    private static void titles(Rules rules) {
        rules.on(Area.CHARTS, "chartTitle")
                .attribute("position", "titlePosition")
                .attribute("color", "titleColor");
        rules.on(Area.CHARTS, "chartSubtitle").attribute("color", "subtitleColor");
        rules.on(Area.CHARTS, "chartLegend")
                .attribute("position", "legendPosition")
                .attribute("textColor", "legendColor")
                .attribute("backgroundColor", "legendBackgroundColor");
        font(rules, "chartTitle/font", "titleFont");
        font(rules, "chartSubtitle/font", "subtitleFont");
        font(rules, "chartLegend/font", "legendFont");
    }

    private static void font(Rules rules, String name, String newName) {
        rules.on(Area.CHARTS, name)
                .rename(newName)
                .attribute("size", "fontSize")
                .attribute("reportFont", "style");
    }

    private static void datasets(Rules rules) {
        for (String kind : DATASETS) {
            rules.on(Area.CHARTS, kind + "Dataset").kind("dataset", kind).dissolve("dataset");
            if (!kind.equals("timeSeries"))
                rules.on(Area.CHARTS, kind + "Series").rename("series");
        }
        rules.on(Area.CHARTS, "timeSeries").rename("series");
        rules.ofName("timeSeriesDataset").then(ChartRules::timePeriod);
        for (String axis : List.of("x", "y", "z"))
            rules.on(Area.CHARTS, axis + "ValueExpression").rename(axis + "valueExpression");
    }

    /** 6 takes a day where none is given, and one of its own misspellings. */
    private static void timePeriod(TemplateNode dataset, ChangeLog changes) {
        dataset.setIfAbsent("timePeriod", "Day");
        if ("Milisecond".equals(dataset.attribute("timePeriod"))) dataset.set("timePeriod", "Millisecond");
    }
}
