package io.flashreport.engine.data;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import io.flashreport.engine.job.JobFailedException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Opens XML readers that look at nothing but the data, and says their errors in words for the client. */
public final class XmlInput {
    private static final int MAX_VALUE_CHARS = 8_000_000;
    private static final WstxInputFactory FACTORY = factory();

    private XmlInput() {}

    private static WstxInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, MAX_VALUE_CHARS);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 500);
        factory.getConfig().doInternNames(false);
        return factory;
    }

    public static XMLStreamReader reader(Reader reader) {
        return reading(() -> FACTORY.createXMLStreamReader(reader));
    }

    /** Reads, with failures of the format as failures of the job. */
    public static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (XMLStreamException e) {
            if (e.getCause() instanceof IOException broken) throw new UncheckedIOException(broken);
            throw malformed(e);
        }
    }

    private static JobFailedException malformed(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int position = message.indexOf("\n at [row,col");
        if (message.startsWith("Unexpected EOF in prolog"))
            return JobFailedException.malformed("The data is empty; send an XML document.");
        String what = "this is not XML: " + (position < 0 ? message : message.substring(0, position));
        Location at = e.getLocation();
        return at == null
                ? JobFailedException.malformed(what)
                : JobFailedException.malformed(at.getLineNumber(), at.getColumnNumber(), what);
    }

    /** What may fail because of the data or its way here. */
    public interface Reading<T> {
        T read() throws XMLStreamException;
    }
}
