package io.flashreport.report.accept;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import io.flashreport.report.accept.Soundness.Malformed;
import io.flashreport.report.accept.Soundness.Sound;
import java.io.IOException;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** Reads XML to its end, keeping nothing and fetching nothing. */
final class XmlReading {
    /** What the engine reads. */
    private static final int MAX_DEPTH = 500;

    private static final XMLInputFactory XML = factory();

    private XmlReading() {}

    static Soundness read(Reader text) throws XMLStreamException {
        var reader = XML.createXMLStreamReader(text);
        try {
            while (reader.hasNext()) reader.next();
            reader.close();
            return new Sound();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException) throw e;
            // What goes beyond a limit carries no location.
            var location = e.getLocation() == null ? reader.getLocation() : e.getLocation();
            return new Malformed(location.getLineNumber(), location.getColumnNumber(), reasonOf(e));
        }
    }

    // The parser's text: "the reason\n at [row,col {unknown-source}]: [1,5]".
    private static String reasonOf(XMLStreamException e) {
        return String.valueOf(e.getMessage())
                .replaceAll("\\s+at \\[row,col.*", "")
                .replaceAll("\\s+", " ");
    }

    // As the engine reads: a document type is skipped, and nothing that it declares is known.
    private static XMLInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        factory.getConfig().doInternNames(false);
        return factory;
    }
}
