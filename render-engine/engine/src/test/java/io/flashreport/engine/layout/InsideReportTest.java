package io.flashreport.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.job.Stopwatch;
import io.flashreport.engine.protocol.ToEngine.Output;
import io.flashreport.engine.render.Limits;
import io.flashreport.engine.render.Renderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.SimpleJasperReportSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class InsideReportTest {
    private static final JasperReportsContext CONTEXT = DefaultJasperReportsContext.getInstance();

    @Test
    void aTableOfRecordsRepeatsItsHeaderAndPrintsTotals() throws Exception {
        String text = text(SamplePlans.flat(120));

        assertThat(text).contains("Customer 119", "Total", "Page 3 of");
    }

    @Test
    void anInvoiceHasFactsLinesAndSums() throws Exception {
        assertThat(text(SamplePlans.invoice(60))).contains("2024-117", "Valve 59", "1,200.00");
    }

    @Test
    void cardsHoldTables() throws Exception {
        assertThat(text(SamplePlans.orders(12, true))).contains("A-11", "Valve 8");
        assertThat(text(SamplePlans.orders(12, false))).contains("A-11", "Valve 8", "Ventil");
    }

    private static String text(SamplePlan sample) throws IOException, JRException {
        try (PDDocument document = Loader.loadPDF(pdf(sample))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static byte[] pdf(SamplePlan sample) throws IOException, JRException {
        InsideReport inside = InsideReport.of(sample.plan(), ZoneOffset.UTC, Instant.parse("2024-05-03T10:00:00Z"));
        var renderer = new Renderer(CONTEXT, failure -> new IllegalStateException(failure));
        var order = new Renderer.Order(
                SimpleJasperReportSource.from(
                        JasperCompileManager.getInstance(CONTEXT).compile(inside.design())),
                inside.parameters(),
                inside.source(sample.document()),
                false,
                sample.plan().title(),
                new Output.Pdf(),
                new Limits(1000, Long.MAX_VALUE));
        var pdf = new ByteArrayOutputStream();
        renderer.render(order, pdf, new Stopwatch());
        Path folder = Files.createDirectories(Path.of("target", "drawing"));
        Files.write(folder.resolve(sample.name() + ".pdf"), pdf.toByteArray());
        return pdf.toByteArray();
    }
}
