package io.flashreport.engine.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import org.junit.jupiter.api.Test;

/** Whole templates as designers keep them: converted, loaded, compiled and filled. */
class ConvertedSamplesTest {
    @Test
    void anInvoiceOfVersion6IsFilled() throws Exception {
        assertThat(filled("invoice", Origin.VERSION_6)).contains("Invoice", "of 1");
    }

    @Test
    void aLetterFromBeforeTheSchemaIsFilled() throws Exception {
        assertThat(filled("letter-of-2004", Origin.DTD)).contains("Letter", "Grüße");
    }

    @Test
    void tablesListsBarcodesChartsAndCrosstabsOfVersion6AreFilled() throws Exception {
        assertThat(filled("components", Origin.VERSION_6)).contains("both", "row", "total", "6");
    }

    /** The texts on the first page, frames and all. */
    private static String filled(String sample, Origin origin) throws Exception {
        Conversion conversion = Converter.convert(read(sample));
        assertThat(conversion.origin()).isEqualTo(origin);
        var report = JasperCompileManager.compileReport(Old.load(conversion));
        JasperPrint print = JasperFillManager.fillReport(report, new HashMap<>(), new JREmptyDataSource());
        var texts = new StringBuilder();
        texts(print.getPages().getFirst().getElements(), texts);
        return texts.toString();
    }

    private static byte[] read(String sample) throws IOException {
        try (InputStream file = ConvertedSamplesTest.class.getResourceAsStream(sample + ".jrxml")) {
            return Objects.requireNonNull(file, sample).readAllBytes();
        }
    }

    private static void texts(List<? extends JRPrintElement> elements, StringBuilder to) {
        for (JRPrintElement element : elements) {
            if (element instanceof JRPrintText text)
                to.append(text.getFullText()).append('\n');
            if (element instanceof JRPrintFrame frame) texts(frame.getElements(), to);
        }
    }
}
