package io.flashreport.engine.check;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The elements of an XML file in the order of their starts; there is at least one. */
final class XmlSource {
    private static final int CDATA_OPENING = "<![CDATA[".length();
    private static final WstxInputFactory FACTORY = factory();

    private final List<XmlElement> elements;

    private XmlSource(List<XmlElement> elements) {
        this.elements = elements;
    }

    private static WstxInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.getConfig().doInternNames(false);
        return factory;
    }

    static XmlSource read(byte[] xml) throws XMLStreamException {
        XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
        var elements = new ArrayList<XmlElement>();
        Deque<XmlElement> open = new ArrayDeque<>();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement element = element(reader, open, elements.size());
                    elements.add(element);
                    open.push(element);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> text(reader, open, 0);
                case XMLStreamConstants.CDATA -> text(reader, open, CDATA_OPENING);
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                default -> {}
            }
        }
        return new XmlSource(List.copyOf(elements));
    }

    private static XmlElement element(XMLStreamReader reader, Deque<XmlElement> open, int ordinal) {
        String namespace = reader.getNamespaceURI();
        var element = new XmlElement(
                open.peek(),
                ordinal,
                namespace == null ? "" : namespace,
                reader.getLocalName(),
                position(reader.getLocation(), 0));
        for (int i = 0; i < reader.getAttributeCount(); i++)
            element.attribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        return element;
    }

    private static void text(XMLStreamReader reader, Deque<XmlElement> open, int opening) {
        XmlElement element = open.peek();
        if (element != null) element.append(reader.getText(), position(reader.getLocation(), opening));
    }

    private static Position position(Location location, int further) {
        return new Position(location.getLineNumber(), location.getColumnNumber() + further);
    }

    XmlElement root() {
        return elements.getFirst();
    }

    List<XmlElement> elements() {
        return elements;
    }

    Stream<XmlElement> named(String name) {
        return elements.stream().filter(element -> element.name().equals(name));
    }

    /** The element that begins at this position, or the last one that begins before. */
    XmlElement at(Position position) {
        int low = 0;
        int high = elements.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (elements.get(middle).start().compareTo(position) <= 0) low = middle;
            else high = middle - 1;
        }
        return elements.get(low);
    }
}
