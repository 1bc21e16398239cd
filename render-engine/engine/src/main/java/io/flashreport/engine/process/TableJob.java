package io.flashreport.engine.process;

import io.flashreport.engine.data.Column;
import io.flashreport.engine.data.DataTable;
import io.flashreport.engine.data.Payload;
import io.flashreport.engine.data.RecordReader;
import io.flashreport.engine.job.JobLog;
import io.flashreport.engine.job.Stopwatch;
import io.flashreport.engine.layout.TableLayout;
import io.flashreport.engine.protocol.FromEngine;
import io.flashreport.engine.protocol.ToEngine;
import io.flashreport.engine.render.Limits;
import io.flashreport.engine.render.Renderer;
import io.flashreport.engine.render.ReportCache;
import io.flashreport.engine.render.TableSource;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.SimpleJasperReportSource;

/** A report without a template: the data as a table. */
final class TableJob {
    /** From this many values on, finished pages go to disk. */
    private static final long BIG_CELLS = 40_000;

    private static final int LOGGED_COLUMNS = 50;
    private static final int CACHED_REPORTS = 50;

    private final Renderer renderer;
    private final ReportCache reports;

    TableJob(JasperReportsContext context) {
        this.renderer = new Renderer(
                context, failure -> new IllegalStateException("the report cannot be made: " + failure, failure));
        this.reports = new ReportCache(context, CACHED_REPORTS);
    }

    FromEngine.Done run(
            String title, Payload payload, ToEngine.Output output, Limits limits, OutputStream document, JobLog log)
            throws IOException {
        var stopwatch = new Stopwatch();
        DataTable table = stopwatch.measure("read", () -> DataTable.scan(payload));
        TableLayout layout = stopwatch.measure("layout", () -> TableLayout.of(table, title));
        describe(table, layout, payload, log);

        JasperReport report = stopwatch.measure("compile", () -> reports.report(layout.key(), layout::design));

        RecordReader records = table.open();
        var order = new Renderer.Order(
                SimpleJasperReportSource.from(report),
                layout.parameters(),
                new TableSource(records),
                table.records() * table.columns().size() > BIG_CELLS,
                title,
                output,
                limits);
        Renderer.Rendered rendered = renderer.render(order, document, stopwatch);
        document.close();
        rendered.fonts().forEach(log::line);
        if (records.row().cut() > 0)
            log.line("Warning: " + Count.of(records.row().cut(), "value") + " too long for a table cell: cut.");
        log.line(String.format(
                Locale.ROOT,
                "Wrote a %s of %s and %,d bytes (%s).",
                output instanceof ToEngine.Output.Pdf ? "PDF" : "picture",
                Count.of(rendered.pages(), "page"),
                rendered.bytes(),
                stopwatch));
        return new FromEngine.Done(table.records(), rendered.pages(), stopwatch.phases());
    }

    private static void describe(DataTable table, TableLayout layout, Payload payload, JobLog log) {
        log.line(String.format(
                Locale.ROOT,
                "Read %,d bytes of %s (%s): %s, %s; taken as records: %s.",
                payload.size(),
                payload.format(),
                table.charset(),
                Count.of(table.records(), "record"),
                Count.of(table.columns().size(), "column"),
                table.origin()));
        table.warnings().forEach(warning -> log.line("Warning: " + warning + "."));
        if (!layout.headings().isEmpty()) log.line("Columns: " + columns(table.columns(), layout.headings()) + ".");
    }

    private static String columns(List<Column> columns, List<String> headings) {
        String shown = IntStream.range(0, Math.min(LOGGED_COLUMNS, headings.size()))
                .mapToObj(i -> headings.get(i) + (columns.get(i).numeric() ? " (numbers)" : ""))
                .collect(Collectors.joining(", "));
        int more = headings.size() - LOGGED_COLUMNS;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }
}
