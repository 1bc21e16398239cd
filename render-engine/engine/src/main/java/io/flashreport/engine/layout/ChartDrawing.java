package io.flashreport.engine.layout;

import io.flashreport.engine.value.Role;
import java.awt.Color;
import net.sf.jasperreports.charts.base.JRBaseChartPlot;
import net.sf.jasperreports.charts.base.JRBaseChartPlot.JRBaseSeriesColor;
import net.sf.jasperreports.charts.design.JRDesignBarPlot;
import net.sf.jasperreports.charts.design.JRDesignCategoryDataset;
import net.sf.jasperreports.charts.design.JRDesignCategorySeries;
import net.sf.jasperreports.charts.design.JRDesignChart;
import net.sf.jasperreports.charts.design.JRDesignChartDataset;
import net.sf.jasperreports.charts.design.JRDesignTimeSeries;
import net.sf.jasperreports.charts.design.JRDesignTimeSeriesDataset;
import net.sf.jasperreports.charts.design.JRDesignTimeSeriesPlot;
import net.sf.jasperreports.charts.type.ChartTypeEnum;
import net.sf.jasperreports.charts.type.EdgeEnum;
import net.sf.jasperreports.charts.type.TimePeriodEnum;
import net.sf.jasperreports.engine.JRFont;
import net.sf.jasperreports.engine.design.JRDesignDatasetRun;
import net.sf.jasperreports.engine.design.JRDesignFont;
import net.sf.jasperreports.engine.type.EvaluationTimeEnum;
import org.jspecify.annotations.Nullable;

/** Draws numbers as lines over time, or as bars of a few names: quiet, readable in grey. */
final class ChartDrawing {
    private static final Color PAPER = Color.WHITE;

    private final DrawingCanvas canvas;
    private final String family;

    ChartDrawing(DrawingCanvas canvas, String family) {
        this.canvas = canvas;
        this.family = family;
    }

    /** A chart of records that the current record holds. */
    JRDesignChart held(Scope around, Block.Chart block, int within) {
        Scope.Run run = around.run(block.dataset());
        return chart(run.scope(), block, within, run.design());
    }

    /** A chart of the records of the whole report, which are known at its end. */
    JRDesignChart whole(Scope scope, Block.Chart block, int within) {
        JRDesignChart chart = chart(scope, block, within, null);
        chart.setEvaluationTime(EvaluationTimeEnum.REPORT);
        return chart;
    }

    private JRDesignChart chart(Scope scope, Block.Chart block, int within, @Nullable JRDesignDatasetRun run) {
        JRDesignChart chart = switch (block.kind()) {
            case TIME_SERIES -> timeSeries(scope, block);
            case BARS -> bars(scope, block);
        };
        var dataset = (JRDesignChartDataset) chart.getDataset();
        Column category = block.category();
        dataset.setIncrementWhenExpression(scope.has(category.field(), category.reading()));
        if (run != null) dataset.setDatasetRun(run);
        // A single one is named above the chart.
        chart.setShowLegend(block.series().size() > 1);
        chart.setLegendPosition(EdgeEnum.BOTTOM);
        chart.setLegendColor(DrawingColours.SOFT);
        chart.setLegendFont(small());
        chart.setBackcolor(PAPER);
        // Axes take it too; the colours of their own are lost when the library reads them from a file.
        chart.setForecolor(DrawingColours.SOFT);
        var plot = (JRBaseChartPlot) chart.getPlot();
        plot.setBackcolor(PAPER);
        for (int i = 0; i < block.series().size(); i++)
            plot.addSeriesColor(new JRBaseSeriesColor(i, canvas.colours().series(i)));
        return canvas.placed(chart, new DrawingCanvas.Box(0, 0, block.width(), block.height(), within));
    }

    private JRDesignChart timeSeries(Scope scope, Block.Chart block) {
        var chart = new JRDesignChart(canvas.design(), ChartTypeEnum.TIMESERIES);
        var dataset = (JRDesignTimeSeriesDataset) chart.getDataset();
        boolean days = block.category().reading().role() == Role.DATE;
        dataset.setTimePeriod(days ? TimePeriodEnum.DAY : TimePeriodEnum.MILLISECOND);
        for (Column column : block.series()) {
            var series = new JRDesignTimeSeries();
            series.setSeriesExpression(scope.words(column.heading()));
            series.setTimePeriodExpression(
                    scope.value(block.category().field(), block.category().reading()));
            series.setValueExpression(scope.value(column.field(), column.reading()));
            dataset.addTimeSeries(series);
        }
        var plot = (JRDesignTimeSeriesPlot) chart.getPlot();
        plot.setShowShapes(false);
        plot.setTimeAxisTickLabelFont(small());
        plot.setValueAxisTickLabelFont(small());
        plot.setValueAxisTickLabelMask(mask(block));
        return chart;
    }

    private JRDesignChart bars(Scope scope, Block.Chart block) {
        var chart = new JRDesignChart(canvas.design(), ChartTypeEnum.BAR);
        var dataset = (JRDesignCategoryDataset) chart.getDataset();
        for (Column column : block.series()) {
            var series = new JRDesignCategorySeries();
            series.setSeriesExpression(scope.words(column.heading()));
            series.setCategoryExpression(
                    scope.value(block.category().field(), block.category().reading()));
            series.setValueExpression(scope.value(column.field(), column.reading()));
            dataset.addCategorySeries(series);
        }
        var plot = (JRDesignBarPlot) chart.getPlot();
        plot.setShowTickMarks(false);
        plot.setCategoryAxisTickLabelFont(small());
        plot.setValueAxisTickLabelFont(small());
        plot.setValueAxisTickLabelMask(mask(block));
        return chart;
    }

    /** Numbers at an axis are round, whatever the scale of the values is. */
    private static String mask(Block.Chart block) {
        return block.series().getFirst().reading().role() == Role.PERCENT ? "#,##0.##%" : "#,##0.##";
    }

    private JRFont small() {
        var font = new JRDesignFont(null);
        font.setFontName(family);
        font.setFontSize(Typography.LABEL);
        return font;
    }
}
