package io.flashreport.engine.convert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;

/** Templates of version 6 written down in a test, and what the library of version 7 makes of them. */
final class Old {
    static final String NAMESPACES = "xmlns=\"http://jasperreports.sourceforge.net/jasperreports\""
            + " xmlns:jr=\"http://jasperreports.sourceforge.net/jasperreports/components\""
            + " xmlns:p=\"http://jasperreports.sourceforge.net/jasperreports/parts\"";

    private Old() {}

    static String report(String content) {
        return "<jasperReport " + NAMESPACES + " name=\"old\">\n" + content + "\n</jasperReport>\n";
    }

    /** A report whose title holds these elements. */
    static String title(String elements) {
        return report("<title><band height=\"100\">\n" + elements + "\n</band></title>");
    }

    static Conversion convert(String jrxml) {
        try {
            return Converter.convert(jrxml.getBytes(UTF_8));
        } catch (MalformedTemplateException e) {
            throw new AssertionError(e.line() + ":" + e.column() + " " + e.getMessage(), e);
        }
    }

    static String text(Conversion conversion) {
        return new String(conversion.jrxml(), UTF_8);
    }

    /** Loads what the conversion gave, as an engine would. */
    static JasperDesign load(Conversion conversion) {
        try {
            return JRXmlLoader.load(new ByteArrayInputStream(conversion.jrxml()));
        } catch (JRException e) {
            throw new AssertionError("refused by the library:\n" + text(conversion), e);
        }
    }

    static JasperDesign load(String jrxml) {
        return load(convert(jrxml));
    }

    /** What is there under a name. */
    static <T> T named(Map<String, ? extends T> all, String name) {
        T found = all.get(name);
        if (found == null) throw new AssertionError("no " + name + " in " + all.keySet());
        return found;
    }

    /** The first element of the title, converted and loaded. */
    static <T> T element(Class<T> type, String elements) {
        return type.cast(load(title(elements)).getTitle().getElements()[0]);
    }
}
