package io.flashreport.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import net.sf.jasperreports.engine.JRException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class InsideReportTest {
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
        try (PDDocument document = Loader.loadPDF(Drawn.inside(sample))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
