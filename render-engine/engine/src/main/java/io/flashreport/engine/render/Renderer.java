package io.flashreport.engine.render;

import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.job.Stopwatch;
import io.flashreport.engine.protocol.EngineFailure;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRVirtualizer;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.fill.JRFiller;
import net.sf.jasperreports.engine.fill.JRSwapFileVirtualizer;
import net.sf.jasperreports.engine.fill.ReportFiller;
import net.sf.jasperreports.engine.fill.SimpleJasperReportSource;
import net.sf.jasperreports.engine.util.JRSwapFile;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import org.jspecify.annotations.Nullable;

/** The one way from a report and its records to a PDF, whoever designed the report. For one thread. */
public final class Renderer {
    private static final int CACHED_REPORTS = 50;
    private static final int PAGES_IN_MEMORY = 40;
    private static final int SWAP_BLOCK_BYTES = 4096;
    private static final int SWAP_GROWTH_BLOCKS = 256;

    private final JasperReportsContext context;
    private final ReportCache reports;

    public Renderer(JasperReportsContext context) {
        this.context = context;
        this.reports = new ReportCache(context, CACHED_REPORTS);
    }

    /**
     * A report to be filled.
     *
     * @param key equal for designs that are equal
     * @param big whether finished pages are kept on disk rather than in memory
     */
    public record Order(
            Object key,
            Supplier<JasperDesign> design,
            Map<String, Object> parameters,
            JRDataSource records,
            boolean big,
            String title,
            Limits limits) {}

    /** What a document has become. */
    public record Rendered(int pages, long bytes) {}

    /** Fails with {@link JobFailedException} when a limit is passed or the report cannot be made. */
    public Rendered render(Order order, OutputStream document, Stopwatch stopwatch) {
        JasperReport report =
                stopwatch.measure("compile", () -> guarded("compiled", () -> reports.report(order.key, order.design)));
        JRVirtualizer swap = order.big ? swap() : null;
        try {
            JasperPrint print = stopwatch.measure("fill", () -> guarded("filled", () -> fill(report, order, swap)));
            return stopwatch.measure("export", () -> guarded("exported", () -> export(print, order, document)));
        } finally {
            if (swap != null) swap.cleanup();
        }
    }

    private JRVirtualizer swap() {
        var file = new JRSwapFile(context, System.getProperty("java.io.tmpdir"), SWAP_BLOCK_BYTES, SWAP_GROWTH_BLOCKS);
        return new JRSwapFileVirtualizer(PAGES_IN_MEMORY, file, true);
    }

    private JasperPrint fill(JasperReport report, Order order, @Nullable JRVirtualizer swap) throws JRException {
        var parameters = new HashMap<>(order.parameters);
        if (swap != null) parameters.put(JRParameter.REPORT_VIRTUALIZER, swap);
        ReportFiller filler = JRFiller.createReportFiller(context, SimpleJasperReportSource.from(report));
        filler.addFillListener(new PageLimit(order.limits.maxPages()));
        JasperPrint print = filler.fill(parameters, order.records);
        if (print.getPages().isEmpty())
            throw new JobFailedException(EngineFailure.TEMPLATE, "The report has no pages: it prints nothing.");
        return print;
    }

    private Rendered export(JasperPrint print, Order order, OutputStream document) throws JRException {
        var configuration = new SimplePdfExporterConfiguration();
        configuration.setMetadataCreator("FlashReport");
        if (!order.title.isBlank()) {
            configuration.setMetadataTitle(order.title);
            configuration.setDisplayMetadataTitle(true);
        }
        var output = new LimitedOutput(document, order.limits.maxDocumentBytes());
        var exporter = new JRPdfExporter(context);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(output));
        exporter.setConfiguration(configuration);
        try {
            exporter.exportReport();
        } catch (JRException | RuntimeException e) {
            output.checkLimit();
            throw e;
        }
        return new Rendered(print.getPages().size(), output.bytes());
    }

    /** The library wraps what goes wrong in its callbacks; a failure of ours is looked for beneath. */
    private static <T> T guarded(String step, LibraryCall<T> call) {
        try {
            return call.run();
        } catch (JRException | RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause())
                if (cause instanceof JobFailedException failed) throw failed;
            throw new IllegalStateException("the report cannot be " + step + ": " + e, e);
        }
    }

    private interface LibraryCall<T> {
        T run() throws JRException;
    }
}
