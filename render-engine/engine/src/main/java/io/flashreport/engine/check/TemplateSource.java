package io.flashreport.engine.check;

import io.flashreport.engine.convert.Conversion;
import io.flashreport.engine.convert.Place;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A template as it was uploaded and as the library reads it, and which place here is which place there. */
final class TemplateSource {
    private static final Pattern LANGUAGE =
            Pattern.compile("(<jasperReport\\b[^>]*?\\blanguage\\s*=\\s*)([\"'])(\\w+)\\2");

    private final String path;
    private final Conversion conversion;
    private final XmlSource original;
    private final XmlSource result;

    TemplateSource(String path, Conversion conversion, XmlSource original, XmlSource result) {
        this.path = path;
        this.conversion = conversion;
        this.original = original;
        this.result = result;
    }

    String path() {
        return path;
    }

    /** False for a style template. */
    boolean isReport() {
        return result.root().name().equals("jasperReport");
    }

    Conversion conversion() {
        return conversion;
    }

    /** What was uploaded. */
    XmlSource original() {
        return original;
    }

    /** What it became, of version 7. */
    XmlSource result() {
        return result;
    }

    /** What engines get: the result, in which all expressions are Java. */
    byte[] converted() {
        byte[] jrxml = conversion.jrxml();
        String language = result.root().attribute("language");
        if (!isReport() || language.isEmpty() || language.equals("java")) return jrxml;
        // Every byte is a character here, whatever the encoding, and stays the byte that it was.
        String bytes = new String(jrxml, StandardCharsets.ISO_8859_1);
        return LANGUAGE.matcher(bytes).replaceFirst("$1$2java$2").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Where an element of the result stands in the upload. */
    Spot spot(XmlElement ofResult) {
        return spot(origin(ofResult).start());
    }

    /** Where the text of an element of the result stands in the upload. */
    Spot textSpot(XmlElement ofResult) {
        return spot(origin(ofResult).textStart());
    }

    /** Where this line of the text of an element of the result stands in the upload; the first is 0. */
    Spot textSpot(XmlElement ofResult, int line) {
        Position start = origin(ofResult).textStart();
        return line == 0 ? spot(start) : new Spot(path, start.line() + line, 0);
    }

    Spot spot(Position inOriginal) {
        return new Spot(path, inOriginal.line(), inOriginal.column());
    }

    private XmlElement origin(XmlElement ofResult) {
        if (!conversion.changed()) return ofResult;
        Place place = conversion.places().get(ofResult.ordinal());
        return original.at(new Position(place.line(), place.column()));
    }
}
