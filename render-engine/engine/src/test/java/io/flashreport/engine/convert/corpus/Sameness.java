package io.flashreport.engine.convert.corpus;

import java.awt.image.BufferedImage;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperPrintManager;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.export.JRXmlExporter;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleXmlExporterOutput;

/** Whether two documents have the same pages. */
sealed interface Sameness {
    /** All that the pages hold is the same. */
    record Content() implements Sameness {}

    /** What is written down differs, but each page looks the same, pixel by pixel. */
    record Pictures() implements Sameness {}

    record Different(String how) implements Sameness {}

    static Sameness of(JasperPrint six, JasperPrint seven, JasperReportsContext context) throws JRException {
        int pages = six.getPages().size();
        if (pages != seven.getPages().size())
            return new Different(pages + " pages instead of " + seven.getPages().size());
        Optional<String> content = content(six, context);
        if (content.isPresent() && content.equals(content(seven, context))) return new Content();
        for (int page = 0; page < pages; page++) {
            BufferedImage one = picture(six, page, context);
            BufferedImage other = picture(seven, page, context);
            if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight())
                return new Different("page %d is %d x %d instead of %d x %d"
                        .formatted(page + 1, one.getWidth(), one.getHeight(), other.getWidth(), other.getHeight()));
            int[] left = pixels(one);
            int[] right = pixels(other);
            if (Arrays.equals(left, right)) continue;
            int width = one.getWidth();
            int[] differing = IntStream.range(0, left.length)
                    .filter(i -> left[i] != right[i])
                    .toArray();
            return new Different("page %d of %d: %d pixels, first at %d,%d"
                    .formatted(page + 1, pages, differing.length, differing[0] % width, differing[0] / width));
        }
        return new Pictures();
    }

    /** Empty when the library cannot write it down. */
    private static Optional<String> content(JasperPrint print, JasperReportsContext context) {
        var text = new StringWriter();
        var output = new SimpleXmlExporterOutput(text);
        output.setEmbeddingImages(true);
        var exporter = new JRXmlExporter(context);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(output);
        try {
            exporter.exportReport();
        } catch (JRException | RuntimeException e) {
            return Optional.empty();
        }
        return Optional.of(text.toString().replaceAll(" (uuid|srcId|sourceElementId)=\"[^\"]*\"", ""));
    }

    private static BufferedImage picture(JasperPrint print, int page, JasperReportsContext context) throws JRException {
        return (BufferedImage) JasperPrintManager.getInstance(context).printToImage(print, page, 1f);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
