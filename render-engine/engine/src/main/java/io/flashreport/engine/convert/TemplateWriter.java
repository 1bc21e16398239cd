package io.flashreport.engine.convert;

import com.ctc.wstx.api.InvalidCharHandler;
import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a tree as XML in UTF-8, indented by tabs as the library does. */
final class TemplateWriter {
    /** A small file must not become a large one by its depth alone. */
    private static final int MAX_INDENTATION = 20;

    private static final WstxOutputFactory FACTORY = factory();

    private final XMLStreamWriter writer;

    private TemplateWriter(XMLStreamWriter writer) {
        this.writer = writer;
    }

    private static WstxOutputFactory factory() {
        var factory = new WstxOutputFactory();
        // "]]>" within CDATA is split, and what only XML 1.1 allows becomes a space.
        factory.setProperty(WstxOutputProperties.P_OUTPUT_FIX_CONTENT, true);
        factory.setProperty(
                WstxOutputProperties.P_OUTPUT_INVALID_CHAR_HANDLER, new InvalidCharHandler.ReplacingHandler(' '));
        return factory;
    }

    static byte[] write(TemplateNode root) {
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            var template = new TemplateWriter(writer);
            template.element(root, 0);
            writer.writeCharacters("\n");
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("what was read as XML cannot be written as XML", e);
        }
        return bytes.toByteArray();
    }

    private void element(TemplateNode node, int depth) throws XMLStreamException {
        writer.writeCharacters(indentation(depth));
        if (node.children().isEmpty() && node.text().isEmpty()) writer.writeEmptyElement(node.name());
        else writer.writeStartElement(node.name());
        for (Map.Entry<String, String> attribute : node.attributes().entrySet())
            writer.writeAttribute(attribute.getKey(), attribute.getValue());
        if (node.children().isEmpty() && node.text().isEmpty()) return;
        if (node.children().isEmpty()) {
            text(node);
        } else {
            for (TemplateNode child : node.children()) element(child, depth + 1);
            writer.writeCharacters(indentation(depth));
        }
        writer.writeEndElement();
    }

    private static String indentation(int depth) {
        return "\n" + "\t".repeat(Math.min(depth, MAX_INDENTATION));
    }

    /** A carriage return within CDATA would be read back as a line feed. */
    private void text(TemplateNode node) throws XMLStreamException {
        if (node.isCdata() && node.text().indexOf('\r') < 0) writer.writeCData(node.text());
        else writer.writeCharacters(node.text());
    }
}
