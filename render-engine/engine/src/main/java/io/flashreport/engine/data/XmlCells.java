package io.flashreport.engine.data;

import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Lays an XML element out as cells: attributes and child elements become nested places, text their value. */
final class XmlCells {
    // A number that loses nothing when it is read as one; 007 is a name.
    private static final Pattern NUMBER = Pattern.compile("[+-]?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final int MAX_NUMBER_CHARS = 40;

    private XmlCells() {}

    /** The element that the reader stands on; the reader ends at the element's end. */
    static void element(XMLStreamReader reader, FieldNode place, CellSink cells) throws XMLStreamException {
        boolean nested = attributes(reader, place, cells);
        var text = new StringBuilder();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    nested = true;
                    FieldNode child = cells.child(place, reader.getLocalName());
                    if (child == null) skip(reader);
                    else element(reader, child, cells);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(text, reader);
                default -> {}
            }
        }
        String value = text.toString().strip();
        if (!value.isEmpty()) value(cells, place, value);
        else if (!nested) cells.value(place, null, false);
    }

    private static boolean attributes(XMLStreamReader reader, FieldNode place, CellSink cells) {
        boolean any = false;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(reader.getAttributeNamespace(i))) continue;
            any = true;
            @Nullable FieldNode child = cells.child(place, reader.getAttributeLocalName(i));
            if (child == null) continue;
            child.attribute = true;
            value(cells, child, reader.getAttributeValue(i));
        }
        return any;
    }

    private static void value(CellSink cells, FieldNode place, String value) {
        boolean number =
                value.length() <= MAX_NUMBER_CHARS && NUMBER.matcher(value).matches();
        cells.value(place, value, number);
    }

    private static void append(StringBuilder text, XMLStreamReader reader) {
        // One more than a cell takes, so that the cell sees that something is missing.
        int room = Row.MAX_CELL_CHARS + 1 - text.length();
        if (room > 0)
            text.append(reader.getTextCharacters(), reader.getTextStart(), Math.min(room, reader.getTextLength()));
    }

    /** Passes over the element that the reader stands on, to its end. */
    static void skip(XMLStreamReader reader) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) depth++;
            else if (event == XMLStreamConstants.END_ELEMENT) depth--;
        }
    }
}
