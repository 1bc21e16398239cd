package io.flashreport.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.protocol.Look;
import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.value.Profile;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignDataset;
import net.sf.jasperreports.engine.design.JasperDesign;
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

    @Test
    void aChartSaysWhatItShows() throws Exception {
        String text = text(SamplePlans.readings(false));

        assertThat(text.indexOf("Area")).isBetween(text.indexOf("Rooms"), text.indexOf("Hall"));
        assertThat(text.split("Area", -1))
                .as("above the chart, and above the column")
                .hasSize(3);
    }

    @Test
    void aNameWithoutItsValueIsNotPrinted() throws Exception {
        String text = text(SamplePlans.orders(5, true));

        assertThat(text.split("Note", -1)).as("of five orders one has no note").hasSize(5);
    }

    @Test
    void cardsAreFurtherFromEachOtherThanTheirPartsAre() {
        var cards = (Block.Cards) SamplePlans.orders(2, true).plan().blocks().getFirst();
        var scope = new InsideScope(new JasperDesign(), new JRDesignDataset(false), new HashMap<>());
        var canvas = new DrawingCanvas(
                new JasperDesign(), SamplePlans.orders(2, true).plan());
        List<DrawingPiece> pieces = new CardsDrawing(canvas, SamplePlan.WORDS).card(scope, cards, 515);

        assertThat(air(pieces.getLast())).isGreaterThan(air(pieces.get(pieces.size() - 2)));
    }

    private static int air(DrawingPiece piece) {
        return piece.height()
                - piece.elements().stream()
                        .mapToInt(element -> element.getY() + element.getHeight())
                        .max()
                        .orElseThrow();
    }

    @Test
    void aTableWithoutHeadingsHasNoHeader() {
        Dataset words = SamplePlan.dataset("", List.of(new Field(0, List.of(), false, false, new Profile())));
        var word = new Column(words.fields().getFirst(), "", SampleReading.TEXT, 200, false);
        var plain = SamplePlan.of(
                "Words",
                "[\"one\", \"two\"]",
                Look.PLAIN,
                SamplePlan.dataset("", List.of(), words),
                new Block.Table(null, words, List.of(word)));

        InsideReport report = InsideReport.of(plain.plan(), ZoneOffset.UTC, Instant.now());
        assertThat(report.design().getColumnHeader()).isNull();
    }

    private static String text(SamplePlan sample) throws IOException, JRException {
        try (PDDocument document = Loader.loadPDF(Drawn.inside(sample))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
