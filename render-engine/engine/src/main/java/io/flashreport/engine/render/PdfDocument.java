package io.flashreport.engine.render;

import java.io.OutputStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.PdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/** All pages as PDF. What the template's properties say of the document is kept. */
final class PdfDocument {
    private PdfDocument() {}

    static void write(JasperPrint print, String title, JasperReportsContext context, OutputStream out)
            throws JRException {
        var configuration = new SimplePdfExporterConfiguration();
        if (print.getProperty(PdfExporterConfiguration.PROPERTY_METADATA_CREATOR) == null)
            configuration.setMetadataCreator("FlashReport");
        if (!title.isBlank() && print.getProperty(PdfExporterConfiguration.PROPERTY_METADATA_TITLE) == null) {
            configuration.setMetadataTitle(title);
            configuration.setDisplayMetadataTitle(true);
        }
        var exporter = new JRPdfExporter(context);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(configuration);
        exporter.exportReport();
    }
}
