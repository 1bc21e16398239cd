package io.flashreport.engine.data;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** XML read whole, for queries that may look anywhere. Neither DTDs nor entities are followed. */
public final class XmlTree {
    private final Document document;
    private final boolean namespaces;

    private XmlTree(Document document, boolean namespaces) {
        this.document = document;
        this.namespaces = namespaces;
    }

    /**
     * Fails when the data is malformed, naming the place.
     *
     * @param namespaces whether elements are known by namespace and local name; else by the name as it is written
     */
    public static Document read(Payload payload, boolean namespaces) {
        XMLStreamReader reader = XmlInput.reader(Encoding.open(payload).reader());
        var tree = new XmlTree(newDocument(), namespaces);
        return XmlInput.reading(() -> tree.fill(reader));
    }

    private static Document newDocument() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Document fill(XMLStreamReader reader) throws XMLStreamException {
        Node at = document;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> at = at.appendChild(element(reader));
                case XMLStreamConstants.END_ELEMENT -> at = at.getParentNode();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA -> {
                    if (at instanceof Element) at.appendChild(document.createTextNode(reader.getText()));
                }
                default -> {}
            }
        }
        return document;
    }

    private Element element(XMLStreamReader reader) {
        String name = written(reader.getPrefix(), reader.getLocalName());
        Element element =
                namespaces ? document.createElementNS(reader.getNamespaceURI(), name) : document.createElement(name);
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefix = reader.getNamespacePrefix(i);
            String declaration = prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
            String uri = reader.getNamespaceURI(i) == null ? "" : reader.getNamespaceURI(i);
            if (namespaces) element.setAttributeNS("http://www.w3.org/2000/xmlns/", declaration, uri);
            else element.setAttribute(declaration, uri);
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attribute = written(reader.getAttributePrefix(i), reader.getAttributeLocalName(i));
            if (namespaces)
                element.setAttributeNS(reader.getAttributeNamespace(i), attribute, reader.getAttributeValue(i));
            else element.setAttribute(attribute, reader.getAttributeValue(i));
        }
        return element;
    }

    private static String written(@Nullable String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }
}
