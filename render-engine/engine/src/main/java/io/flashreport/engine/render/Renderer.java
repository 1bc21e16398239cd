package io.flashreport.engine.render;

import io.flashreport.engine.font.FontReport;
import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.job.Stopwatch;
import io.flashreport.engine.protocol.EngineFailure;
import io.flashreport.engine.protocol.ToEngine.Output;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRVariable;
import net.sf.jasperreports.engine.JRVirtualizer;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.BaseReportFiller;
import net.sf.jasperreports.engine.fill.JRFiller;
import net.sf.jasperreports.engine.fill.JRSwapFileVirtualizer;
import net.sf.jasperreports.engine.fill.JasperReportSource;
import net.sf.jasperreports.engine.fill.ReportFiller;
import net.sf.jasperreports.engine.util.JRSwapFile;
import org.jspecify.annotations.Nullable;

/** The one way from a report and its records to a document, whoever designed the report. For one thread. */
public final class Renderer {
    private static final int PAGES_IN_MEMORY = 40;
    private static final int SWAP_BLOCK_BYTES = 4096;
    private static final int SWAP_GROWTH_BLOCKS = 256;

    private final JasperReportsContext context;
    private final Function<Throwable, RuntimeException> failures;

    /**
     * Renders in this context.
     *
     * @param failures says what it means that the library failed with this
     */
    public Renderer(JasperReportsContext context, Function<Throwable, RuntimeException> failures) {
        this.context = context;
        this.failures = failures;
    }

    /**
     * A report to be filled.
     *
     * @param records null when the report's own query finds them
     * @param created when the document was asked for; null for now
     * @param big whether finished pages are kept on disk rather than in memory
     */
    public record Order(
            JasperReportSource report,
            Map<String, Object> parameters,
            @Nullable JRDataSource records,
            boolean big,
            String title,
            @Nullable Instant created,
            Output output,
            Limits limits) {}

    /**
     * What a document has become.
     *
     * @param fonts for the generation log: fonts that were replaced, characters that are missing
     */
    public record Rendered(long records, int pages, long bytes, List<String> fonts) {}

    /** Fails with {@link JobFailedException} when a limit is passed or the report cannot be made. */
    public Rendered render(Order order, OutputStream document, Stopwatch stopwatch) {
        JRVirtualizer swap = order.big ? swap() : null;
        var fonts = new FontReport(context);
        try {
            Filled filled = stopwatch.measure("fill", () -> guarded(() -> fill(order, swap, fonts)));
            long bytes = stopwatch.measure("export", () -> guarded(() -> export(filled.print, order, document)));
            return new Rendered(filled.records, filled.print.getPages().size(), bytes, fonts.lines());
        } finally {
            if (swap != null) swap.cleanup();
        }
    }

    private JRVirtualizer swap() {
        var file = new JRSwapFile(context, System.getProperty("java.io.tmpdir"), SWAP_BLOCK_BYTES, SWAP_GROWTH_BLOCKS);
        return new JRSwapFileVirtualizer(PAGES_IN_MEMORY, file, true);
    }

    private Filled fill(Order order, @Nullable JRVirtualizer swap, FontReport fonts) throws JRException {
        var parameters = new HashMap<>(order.parameters);
        if (swap != null) parameters.put(JRParameter.REPORT_VIRTUALIZER, swap);
        ReportFiller filler = JRFiller.createReportFiller(context, order.report);
        filler.addFillListener(new PageLimit(order.limits.maxPages()));
        filler.addFillListener(fonts);
        JasperPrint print = order.records == null ? filler.fill(parameters) : filler.fill(parameters, order.records);
        fonts.finish(print);
        if (print.getPages().isEmpty())
            throw new JobFailedException(EngineFailure.TEMPLATE, "The report has no pages: it prints nothing.");
        return new Filled(print, records(filler));
    }

    private static long records(ReportFiller filler) {
        return filler instanceof BaseReportFiller bands
                        && bands.getMainDataset().getVariableValue(JRVariable.REPORT_COUNT) instanceof Number count
                ? count.longValue()
                : 0;
    }

    private long export(JasperPrint print, Order order, OutputStream document) throws JRException {
        var output = new LimitedOutput(document, order.limits.maxDocumentBytes());
        try {
            switch (order.output) {
                case Output.Pdf pdf -> PdfDocument.write(print, order.title, order.created, context, output);
                case Output.Png png -> PagePicture.write(print, png, context, output);
            }
        } catch (JRException | RuntimeException e) {
            output.checkLimit();
            throw e;
        }
        return output.bytes();
    }

    /** The library wraps what goes wrong in its callbacks; a failure of ours is looked for beneath. */
    private <T> T guarded(LibraryCall<T> call) {
        try {
            return call.run();
        } catch (JRException | RuntimeException | LinkageError e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof JobFailedException failed) throw failed;
                // The threads of subreports hand it over in a wrapping.
                if (cause instanceof VirtualMachineError error) throw error;
            }
            throw failures.apply(e);
        }
    }

    private record Filled(JasperPrint print, long records) {}

    private interface LibraryCall<T> {
        T run() throws JRException;
    }
}
