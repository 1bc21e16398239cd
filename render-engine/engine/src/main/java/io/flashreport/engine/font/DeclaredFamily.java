package io.flashreport.engine.font;

import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A family as the font extensions of the library declare it, in an XML file with the root {@code fontFamilies}.
 *
 * @param files the file of each style (as {@link Font} has it), as it is written there
 */
record DeclaredFamily(String name, Map<Integer, String> files) {
    private static final Map<String, Integer> STYLES = Map.of(
            "normal", Font.PLAIN, "bold", Font.BOLD, "italic", Font.ITALIC, "boldItalic", Font.BOLD | Font.ITALIC);

    /** Empty when the file is another kind of XML, or none. */
    static List<DeclaredFamily> in(byte[] xml) {
        try {
            XMLStreamReader reader = NamedFonts.XML.createXMLStreamReader(new ByteArrayInputStream(xml));
            reader.nextTag();
            if (!reader.getLocalName().equals("fontFamilies")) return List.of();
            var families = new ArrayList<DeclaredFamily>();
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("fontFamily"))
                    read(reader).ifPresent(families::add);
            }
            return families;
        } catch (XMLStreamException e) {
            return List.of();
        }
    }

    private static Optional<DeclaredFamily> read(XMLStreamReader reader) throws XMLStreamException {
        String name = reader.getAttributeValue(null, "name");
        var files = new HashMap<Integer, String>();
        // Of a style, the file is its text, or that of its element "ttf".
        Integer style = null;
        boolean wanted = false;
        while (!(reader.next() == XMLStreamConstants.END_ELEMENT
                && reader.getLocalName().equals("fontFamily"))) {
            if (reader.isStartElement()) {
                Integer began = STYLES.get(reader.getLocalName());
                if (began != null) style = began;
                wanted = began != null || reader.getLocalName().equals("ttf");
            } else if (reader.isEndElement()) {
                wanted = false;
            } else if (reader.isCharacters() && wanted && style != null && !reader.isWhiteSpace()) {
                files.put(style, reader.getText().strip());
            }
        }
        return name == null || files.isEmpty() ? Optional.empty() : Optional.of(new DeclaredFamily(name, files));
    }
}
