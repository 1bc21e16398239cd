package io.flashreport.engine.font;

import io.flashreport.engine.font.FontUse.Reason;
import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The fonts that a JRXML or JRTX of version 7 names, each with the line (from 1) where it does so first. */
public record NamedFonts(Map<String, Integer> lines) {
    static final XMLInputFactory XML = factory();

    public NamedFonts {
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    /** Broken XML ends the search without an error: whoever loads the file says what is wrong with it. */
    public static NamedFonts in(byte[] file) {
        var lines = new LinkedHashMap<String, Integer>();
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(file));
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
                String name = xml.getAttributeValue(null, "fontName");
                if (name != null && !name.isBlank())
                    lines.putIfAbsent(name, xml.getLocation().getLineNumber());
            }
        } catch (XMLStreamException e) {
            return new NamedFonts(lines);
        }
        return new NamedFonts(lines);
    }

    /**
     * Has texts that name fonts which nothing is known of be set in one that is here. To be called before a report is
     * filled; otherwise its exporter leaves out all but Western European characters of such texts.
     */
    public void provide() {
        FontCatalog.INSTANCE.learn(lines.keySet());
    }

    /** Those that are neither here nor the template's own, nor have a substitute that is made for them. */
    public NamedFonts missing(Set<String> own) {
        var missing = new LinkedHashMap<>(lines);
        missing.keySet().removeIf(name -> own.contains(name) || !unlike(name));
        return new NamedFonts(missing);
    }

    private static boolean unlike(String name) {
        Reason reason = FontCatalog.INSTANCE.use(name).reason();
        return reason == Reason.ALIKE || reason == Reason.UNKNOWN;
    }

    /** What becomes of texts in this font, as a sentence; empty when it is here. */
    public static Optional<String> replacement(String name) {
        FontUse use = FontCatalog.INSTANCE.use(name);
        String sentence =
                "Font \"" + name + "\" is not here; set in " + use.typeface().name();
        return switch (use.reason()) {
            case MEANT -> Optional.empty();
            case AS_WIDE -> Optional.of(sentence + ", whose letters are as wide.");
            case ALIKE, UNKNOWN -> Optional.of(sentence + ". Put the font's file among the template's to have it.");
        };
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
