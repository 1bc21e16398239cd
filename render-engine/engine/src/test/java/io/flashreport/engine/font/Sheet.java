package io.flashreport.engine.font;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Set;
import java.util.TreeSet;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.JRFiller;
import net.sf.jasperreports.engine.fill.SimpleJasperReportSource;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/** One page of texts, made by the library. */
final class Sheet {
    private final StringBuilder elements = new StringBuilder();
    private final JasperReportsContext context;
    private final FontReport report;
    private int y;

    Sheet(JasperReportsContext context) {
        this.context = context;
        this.report = new FontReport(context);
    }

    Sheet() {
        this(DefaultJasperReportsContext.getInstance());
    }

    Sheet text(String font, int height, String attributes, String text) {
        elements.append(
                "<element kind=\"staticText\" x=\"0\" y=\"%d\" width=\"555\" height=\"%d\" fontName=\"%s\" fontSize=\"10\" %s><text><![CDATA[%s]]></text></element>"
                        .formatted(y, height, font, attributes, text));
        y += height;
        return this;
    }

    Sheet text(String font, String text) {
        return text(font, 14, "", text);
    }

    byte[] jrxml() {
        return ("<jasperReport name=\"sheet\" pageWidth=\"595\" pageHeight=\"842\" columnWidth=\"555\" leftMargin=\"20\""
                        + " rightMargin=\"20\" topMargin=\"20\" bottomMargin=\"20\">\n<title height=\"" + y + "\">\n"
                        + elements + "</title></jasperReport>")
                .getBytes(UTF_8);
    }

    Result print() throws JRException, IOException {
        NamedFonts.in(jrxml()).provide();
        var compiled = JasperCompileManager.getInstance(context)
                .compile(JRXmlLoader.load(context, new ByteArrayInputStream(jrxml())));
        var filler = JRFiller.createReportFiller(context, SimpleJasperReportSource.from(compiled));
        filler.addFillListener(report);
        JasperPrint print = filler.fill(new HashMap<>(), new JREmptyDataSource(1));
        report.finish(print);
        var pdf = new ByteArrayOutputStream();
        var exporter = new JRPdfExporter(context);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(pdf));
        exporter.exportReport();
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            var fonts = new TreeSet<String>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    fonts.add(font.isEmbedded() ? font.getName().substring(7) : font.getName() + ", not embedded");
                }
            }
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return new Result(stripper.getText(document), fonts, report);
        }
    }

    record Result(String text, Set<String> fonts, FontReport report) {}
}
