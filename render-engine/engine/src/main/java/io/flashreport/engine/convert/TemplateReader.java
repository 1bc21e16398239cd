package io.flashreport.engine.convert;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a stranger's template: nothing outside of it is looked at, and nothing in it grows. */
final class TemplateReader {
    /** Deeper than any designer nests frames, tables and lists, and shallow enough to walk down by recursion. */
    static final int MAX_DEPTH = 200;

    /** Some twenty times what the largest templates hold. */
    private static final int MAX_ELEMENTS = 100_000;

    private static final WstxInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final Deque<Open> open = new ArrayDeque<>();
    private boolean doctype;
    private @Nullable TemplateNode root;
    private int elements;

    private TemplateReader(XMLStreamReader reader) {
        this.reader = reader;
    }

    private static WstxInputFactory factory() {
        var factory = new WstxInputFactory();
        // A DOCTYPE is stepped over: neither it nor an entity that it declares is ever resolved.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 200);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 1_000_000);
        factory.getConfig().doInternNames(false);
        // Else a text that cannot be read fails where it is asked for, with an exception of another kind.
        factory.getConfig().doParseLazily(false);
        return factory;
    }

    static Template read(byte[] jrxml) throws MalformedTemplateException {
        try {
            return new TemplateReader(FACTORY.createXMLStreamReader(new ByteArrayInputStream(jrxml))).read();
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    private Template read() throws XMLStreamException, MalformedTemplateException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> doctype = true;
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> text(false);
                case XMLStreamConstants.CDATA -> text(true);
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {}
            }
        }
        if (root == null) throw new IllegalStateException("a document without an element is not well-formed");
        return new Template(root, doctype);
    }

    private void start() throws MalformedTemplateException {
        Location at = reader.getLocation();
        int line = at.getLineNumber();
        int column = at.getColumnNumber();
        if (open.size() >= MAX_DEPTH)
            throw new MalformedTemplateException(
                    line, column, "nested too deeply: more than " + MAX_DEPTH + " elements within each other");
        if (++elements > MAX_ELEMENTS)
            throw new MalformedTemplateException(line, column, "more than " + MAX_ELEMENTS + " elements");
        String namespace = reader.getNamespaceURI();
        var node = new TemplateNode(namespace == null ? "" : namespace, reader.getLocalName(), line, column);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String of = reader.getAttributeNamespace(i);
            // An attribute with a namespace is for validators and editors, such as xsi:schemaLocation.
            if (of == null || of.isEmpty()) node.set(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        if (open.isEmpty()) root = node;
        else open.getLast().node.children().add(node);
        open.addLast(new Open(node));
    }

    private void text(boolean cdata) {
        if (!open.isEmpty()) open.getLast().add(reader.getText(), cdata);
    }

    private void end() {
        open.removeLast().close();
    }

    private static MalformedTemplateException malformed(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int position = message.indexOf("\n at [row,col");
        String what = position < 0 ? message : message.substring(0, position);
        Location at = e.getLocation();
        int line = at == null ? 1 : Math.max(1, at.getLineNumber());
        int column = at == null ? 1 : Math.max(1, at.getColumnNumber());
        if (what.startsWith("Unexpected EOF in prolog"))
            return new MalformedTemplateException(line, column, "the file is empty; a template is an XML document");
        if (what.startsWith("Undeclared general entity"))
            return new MalformedTemplateException(
                    line, column, what + "; entities of a template's own are not resolved, write the text itself");
        return new MalformedTemplateException(line, column, "this is not XML: " + what);
    }

    /** @param doctype whether there was a DOCTYPE, as before the schema */
    record Template(TemplateNode root, boolean doctype) {}

    /** An element whose end is yet to come. */
    private static final class Open {
        private final TemplateNode node;
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder inCdata = new StringBuilder();
        private boolean cdata;
        private boolean textAroundCdata;

        Open(TemplateNode node) {
            this.node = node;
        }

        void add(String part, boolean isCdata) {
            text.append(part);
            if (isCdata) inCdata.append(part);
            cdata |= isCdata;
            textAroundCdata |= !isCdata && !part.isBlank();
        }

        /** White space around a CDATA section is the file's indentation, but in a static text it is printed. */
        void close() {
            if (!node.children().isEmpty()) return;
            boolean exact = textAroundCdata || node.name().equals("text");
            node.setText((cdata && !exact ? inCdata : text).toString(), cdata);
        }
    }
}
