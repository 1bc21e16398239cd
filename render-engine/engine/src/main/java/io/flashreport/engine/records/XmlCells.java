package io.flashreport.engine.records;

import io.flashreport.engine.records.Sink.Form;
import io.flashreport.engine.value.Token;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Tells a sink what an element of XML is made of: attributes and elements are its members, text is its value. */
final class XmlCells {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final XMLStreamReader reader;
    private final Sink sink;

    XmlCells(XMLStreamReader reader, Sink sink) {
        this.reader = reader;
        this.sink = sink;
    }

    /** The element that the reader stands on, as a member; the reader ends at the element's end. */
    void member(Place parent) throws XMLStreamException {
        String name = reader.getLocalName();
        Place place = sink.member(parent, Form.OBJECT, name, written(reader.getPrefix(), name));
        if (place == null) skip(reader);
        else element(place);
    }

    /** The element that the reader stands on; the reader ends at the element's end. */
    void element(Place place) throws XMLStreamException {
        if (place.textual) {
            sink.single(place, text(), Token.TEXT);
            return;
        }
        sink.begin(place);
        if (place.key != null) sink.value(place.key, reader.getLocalName(), Token.TEXT);
        boolean nested = attributes(place);
        var text = new StringBuilder();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    nested = true;
                    member(place);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(text);
                default -> {}
            }
        }
        String value = text.toString().strip();
        if (nested && !value.isEmpty()) value = SPACES.matcher(value).replaceAll(" ");
        if (!value.isEmpty()) sink.value(place, value, Token.TEXT);
        else if (!nested) sink.value(place, null, Token.NULL);
        sink.end(place);
    }

    private boolean attributes(Place place) {
        boolean any = false;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(reader.getAttributeNamespace(i))) continue;
            any = true;
            String name = reader.getAttributeLocalName(i);
            Place child = sink.member(place, Form.ATTRIBUTE, name, written(reader.getAttributePrefix(i), name));
            if (child != null) sink.value(child, CellText.of(reader.getAttributeValue(i)), Token.TEXT);
        }
        return any;
    }

    /** All texts in the element that the reader stands on, with commas. */
    private String text() throws XMLStreamException {
        var all = new StringBuilder();
        var one = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = reader.next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) append(one);
            if (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) continue;
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : -1;
            String value = one.toString().strip();
            one.setLength(0);
            if (value.isEmpty() || all.length() > CellText.MAX_CHARS) continue;
            if (!all.isEmpty()) all.append(", ");
            all.append(value);
        }
        return CellText.of(all.toString());
    }

    private void append(StringBuilder text) {
        CellText.append(text, reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    private static String written(@Nullable String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
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
