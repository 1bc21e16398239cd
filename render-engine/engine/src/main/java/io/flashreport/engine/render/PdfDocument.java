package io.flashreport.engine.render;

import java.io.OutputStream;
import java.time.Instant;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.PdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.common.PdfProducer;
import org.jspecify.annotations.Nullable;

/** All pages as PDF. What the template's properties say of the document is kept. */
public final class PdfDocument {
    /** The location of the colour profile of documents that are PDF/A and name none; the file is the platform's. */
    public static final String COLOURS = "flashreport/sRGB.icc";

    static {
        NamedPdfFonts.install();
    }

    private PdfDocument() {}

    /** @param created null for now */
    static void write(
            JasperPrint print, String title, @Nullable Instant created, JasperReportsContext context, OutputStream out)
            throws JRException {
        var configuration = new SimplePdfExporterConfiguration();
        if (print.getProperty(PdfExporterConfiguration.PROPERTY_METADATA_CREATOR) == null)
            configuration.setMetadataCreator("FlashReport");
        if (!title.isBlank() && print.getProperty(PdfExporterConfiguration.PROPERTY_METADATA_TITLE) == null) {
            configuration.setMetadataTitle(title);
            configuration.setDisplayMetadataTitle(true);
        }
        String conformance = print.getProperty(PdfExporterConfiguration.PROPERTY_PDFA_CONFORMANCE);
        if (conformance != null && print.getProperty(PdfExporterConfiguration.PROPERTY_PDFA_ICC_PROFILE_PATH) == null)
            configuration.setIccProfilePath(COLOURS);
        // The first part of the standard is older than the compression of objects.
        if (conformance != null && conformance.startsWith("pdfa1")) configuration.setCompressed(false);
        var exporter = new JRPdfExporter(context) {
            @Override
            protected PdfProducer createPdfProducer() {
                return new SettledPdf(createPdfProducerContext(), created);
            }
        };
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(configuration);
        exporter.exportReport();
    }
}
