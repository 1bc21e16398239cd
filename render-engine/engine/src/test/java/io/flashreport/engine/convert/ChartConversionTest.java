package io.flashreport.engine.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.convert.Change.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each conversion is loaded as well: the library refuses a name that it does not know. */
class ChartConversionTest {
    private static final String CHART = """
            <chart isShowLegend="true" evaluationTime="Report" hyperlinkType="Reference" customizerClass="a.B">
                <reportElement x="0" y="0" width="200" height="100" backcolor="#FFFFFF"/>
                <box padding="1"/>
                <chartTitle position="Left" color="#FF0000"><font size="14" isBold="true"/>
                    <titleExpression>"title"</titleExpression></chartTitle>
                <chartSubtitle color="#00FF00"><font isItalic="true"/><subtitleExpression>"sub"</subtitleExpression></chartSubtitle>
                <chartLegend position="Bottom" textColor="#0000FF" backgroundColor="#EEEEEE"><font size="8"/></chartLegend>
                <hyperlinkReferenceExpression>"x"</hyperlinkReferenceExpression>
            </chart>
            """;

    private static final String PLOT =
            "<plot orientation=\"Horizontal\" backgroundAlpha=\"0.5\"><seriesColor seriesOrder=\"0\" color=\"#336600\"/></plot>";

    @ParameterizedTest
    @CsvSource({
        "pieChart, pieDataset, piePlot, pie",
        "pie3DChart, pieDataset, pie3DPlot, pie3D",
        "barChart, categoryDataset, barPlot, bar",
        "bar3DChart, categoryDataset, bar3DPlot, bar3D",
        "xyBarChart, timePeriodDataset, barPlot, xyBar",
        "xyBarChart, timeSeriesDataset, barPlot, xyBar",
        "xyBarChart, xyDataset, barPlot, xyBar",
        "stackedBarChart, categoryDataset, barPlot, stackedBar",
        "stackedBar3DChart, categoryDataset, bar3DPlot, stackedBar3D",
        "stackedAreaChart, categoryDataset, areaPlot, stackedArea",
        "lineChart, categoryDataset, linePlot, line",
        "xyLineChart, xyDataset, linePlot, xyLine",
        "areaChart, categoryDataset, areaPlot, area",
        "xyAreaChart, xyDataset, areaPlot, xyArea",
        "scatterChart, xyDataset, scatterPlot, scatter",
        "bubbleChart, xyzDataset, bubblePlot, bubble",
        "timeSeriesChart, timeSeriesDataset, timeSeriesPlot, timeSeries",
        "highLowChart, highLowDataset, highLowPlot, highLow",
        "candlestickChart, highLowDataset, candlestickPlot, candlestick",
        "ganttChart, ganttDataset, barPlot, gantt",
    })
    void everyChartIsOneKindOfElementWithItsTitlesAndItsData(String chart, String dataset, String plot, String type) {
        String text = loaded("<" + chart + ">" + CHART + "<" + dataset
                + "><dataset resetType=\"Group\" resetGroup=\"g\" incrementType=\"Page\">"
                + "<incrementWhenExpression>true</incrementWhenExpression></dataset></" + dataset + "><" + plot + ">"
                + PLOT
                + "</" + plot + "></" + chart + ">");

        assertThat(text)
                .contains("<element kind=\"chart\" chartType=\"" + type + "\"", "customizerClass=\"a.B\"")
                .contains("showLegend=\"true\"", "titlePosition=\"Left\"", "titleColor=\"#FF0000\"")
                .contains("subtitleColor=\"#00FF00\"", "legendColor=\"#0000FF\"", "legendBackgroundColor=\"#EEEEEE\"")
                .contains("<titleFont fontSize=\"14\" bold=\"true\"/>", "<legendFont fontSize=\"8\"/>")
                .contains("<dataset kind=\"" + dataset.replace("Dataset", "") + "\"", "incrementType=\"Page\"")
                .contains("<plot orientation=\"Horizontal\" backgroundAlpha=\"0.5\">", "<seriesColor order=\"0\"");
    }

    @Test
    void theSeriesOfAChartKeepTheirExpressionsAndLinks() {
        String text = loaded("<scatterChart>" + CHART + "<xyDataset><xySeries autoSort=\"false\">"
                + "<seriesExpression>\"s\"</seriesExpression><xValueExpression>1</xValueExpression>"
                + "<yValueExpression>2</yValueExpression><itemHyperlink hyperlinkType=\"Reference\">"
                + "<hyperlinkTooltipExpression>\"tip\"</hyperlinkTooltipExpression></itemHyperlink></xySeries></xyDataset>"
                + "<scatterPlot isShowLines=\"false\">" + PLOT + "<xAxisLabelExpression>\"x\"</xAxisLabelExpression>"
                + "<xAxisFormat><axisFormat labelColor=\"#111111\"><labelFont><font size=\"6\"/></labelFont></axisFormat></xAxisFormat>"
                + "</scatterPlot></scatterChart>");

        assertThat(text)
                .contains("<series autoSort=\"false\">", "<xvalueExpression>1<", "<yvalueExpression>2<")
                .contains("<itemHyperlink linkType=\"Reference\">", "<xaxisLabelExpression>")
                .contains("showLines=\"false\"", "xaxisLabelColor=\"#111111\"", "<xaxisLabelFont fontSize=\"6\"/>");
    }

    @Test
    void theFormatOfAnAxisStandsOnThePlot() {
        assertThat(loaded(axisOf("barChart", "barPlot")))
                .contains("categoryAxisTickLabelRotation=\"45\"", "categoryAxisLineColor=\"#222222\"")
                .contains("categoryAxisTickLabelMask=\"0\"", "categoryAxisVerticalTickLabels=\"true\"")
                .contains("<categoryAxisTickLabelFont bold=\"true\"/>");
    }

    @Test
    void thePlotsThatTakeTheFormatAsAWholeOnlyGetItAsAWhole() {
        assertThat(loaded(axisOf("bar3DChart", "bar3DPlot")))
                .contains("categoryAxisTickLabelRotation=\"45\"")
                .contains("<categoryAxisFormat tickLabelMask=\"0\" verticalTickLabel=\"true\" lineColor=\"#222222\">")
                .contains("<tickLabelFont bold=\"true\"/>");
    }

    @Test
    void aMeterKeepsItsIntervals() {
        String text =
                loaded("<meterChart>" + CHART + "<valueDataset><valueExpression>1</valueExpression></valueDataset>"
                        + "<meterPlot shape=\"dial\" angle=\"200\" tickInterval=\"10\">" + PLOT
                        + "<tickLabelFont><font size=\"7\"/></tickLabelFont><valueDisplay color=\"#333333\" mask=\"0\"><font size=\"9\"/></valueDisplay>"
                        + range("dataRange") + "<meterInterval label=\"low\" color=\"#444444\" alpha=\"0.5\">"
                        + range("dataRange")
                        + "</meterInterval></meterPlot></meterChart>");

        assertThat(text)
                .contains("meterAngle=\"200\"", "<tickLabelFont fontSize=\"7\"/>", "<font fontSize=\"9\"/>")
                .contains("<interval label=\"low\" backgroundColor=\"#444444\" alpha=\"0.5\">");
    }

    @Test
    void aThermometerKeepsItsRangesAndShowsItsValueInTheBulb() {
        String text = loaded("<thermometerChart>" + CHART
                + "<valueDataset><valueExpression>1</valueExpression></valueDataset><thermometerPlot mercuryColor=\"#555555\""
                + " isShowValueLines=\"true\">" + PLOT + range("dataRange") + "<lowRange>" + range("dataRange")
                + "</lowRange></thermometerPlot></thermometerChart>");

        assertThat(text)
                .contains("valueLocation=\"bulb\"", "mercuryColor=\"#555555\"")
                .containsPattern("<lowRange>\\s*<lowExpression>0</lowExpression>");
    }

    @Test
    void theAxesOfAMultiAxisChartHoldCharts() {
        String text = loaded("<multiAxisChart>" + CHART + "<multiAxisPlot>" + PLOT
                + "<axis position=\"rightOrBottom\"><lineChart>"
                + CHART + "<categoryDataset/><linePlot isShowShapes=\"true\">" + PLOT + "</linePlot></lineChart></axis>"
                + "</multiAxisPlot></multiAxisChart>");

        assertThat(text)
                .contains("<axis position=\"rightOrBottom\">", "<chart chartType=\"line\"", "showShapes=\"true\"");
    }

    @Test
    void timeSeriesCountDaysUnlessTheySayOtherwise() {
        assertThat(timeSeries("")).contains("timePeriod=\"Day\"");
        assertThat(timeSeries(" timePeriod=\"Milisecond\"")).contains("timePeriod=\"Millisecond\"");
    }

    @Test
    void thatChartsHaveNoDepthAnyMoreIsTold() {
        Conversion conversion = Old.convert(Old.title("<pie3DChart>" + CHART
                + "<pieDataset/><pie3DPlot depthFactor=\"0.2\">" + PLOT + "</pie3DPlot></pie3DChart>"));

        assertThat(conversion.changes())
                .contains(new Change(
                        Kind.NOT_KEPT, 3, 1, "<pie3DChart> is drawn flat: version 7 has no depth in charts"));
    }

    private static String axisOf(String chart, String plot) {
        return "<" + chart + ">" + CHART + "<categoryDataset/><" + plot + ">" + PLOT
                + "<categoryAxisFormat labelRotation=\"45\"><axisFormat tickLabelMask=\"0\" verticalTickLabels=\"true\""
                + " axisLineColor=\"#222222\"><tickLabelFont><font isBold=\"true\"/></tickLabelFont></axisFormat>"
                + "</categoryAxisFormat></" + plot + "></" + chart + ">";
    }

    private static String timeSeries(String attributes) {
        return loaded("<timeSeriesChart>" + CHART + "<timeSeriesDataset" + attributes + "><timeSeries>"
                + "<timePeriodExpression>new Date()</timePeriodExpression></timeSeries></timeSeriesDataset><timeSeriesPlot>"
                + PLOT
                + "</timeSeriesPlot></timeSeriesChart>");
    }

    private static String range(String name) {
        return "<" + name + "><lowExpression>0</lowExpression><highExpression>9</highExpression></" + name + ">";
    }

    private static String loaded(String chart) {
        Conversion conversion = Old.convert(Old.title(chart));
        assertThat(Old.load(conversion).getTitle().getElements()).hasSize(1);
        assertThat(conversion.changes())
                .noneMatch(change ->
                        change.kind() == Kind.NOT_KEPT && !change.message().contains("drawn flat"));
        return Old.text(conversion);
    }
}
