package io.flashreport.report.accept;

import io.flashreport.report.accept.Soundness.Malformed;
import io.flashreport.report.accept.Soundness.Sound;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XML to its end, keeping nothing and fetching nothing. */
final class XmlReading {
    private static final XMLInputFactory XML = factory();

    private XmlReading() {}

    /** @param charset null: the XML declaration tells, else it is UTF-8 */
    static Soundness read(InputStream data, @Nullable Charset charset) throws XMLStreamException {
        try {
            var reader = reader(data, charset);
            try {
                while (reader.hasNext()) reader.next();
                return new Sound();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            var location = e.getLocation();
            if (location == null) throw e;
            return new Malformed(location.getLineNumber(), location.getColumnNumber(), reasonOf(e));
        }
    }

    private static XMLStreamReader reader(InputStream data, @Nullable Charset charset) throws XMLStreamException {
        if (charset == null) return XML.createXMLStreamReader(data);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return XML.createXMLStreamReader(new InputStreamReader(data, decoder));
    }

    // The JDK's text: "ParseError at [row,col]:[1,5]\nMessage: the reason".
    private static String reasonOf(XMLStreamException e) {
        var text = String.valueOf(e.getMessage());
        int reason = text.indexOf("Message: ");
        return (reason < 0 ? text : text.substring(reason + "Message: ".length())).strip();
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }
}
