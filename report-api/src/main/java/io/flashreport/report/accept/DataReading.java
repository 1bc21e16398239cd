package io.flashreport.report.accept;

import io.flashreport.contracts.DataFormat;
import io.flashreport.report.accept.Soundness.Empty;
import io.flashreport.report.accept.Soundness.Malformed;
import io.flashreport.report.accept.Soundness.Sound;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads the data to its end and tells what it is, or why it cannot be taken. */
final class DataReading {
    private static final int BUFFER_BYTES = 16 * 1024;

    private DataReading() {}

    sealed interface Reading {
        /**
         * Well-formed.
         *
         * @param charset the declared one that holds, null when the data itself tells
         */
        record Understood(DataFormat format, @Nullable String charset) implements Reading {}

        /** Not to be taken, and why. */
        record Unreadable(Refusal refusal, String message) implements Reading {}
    }

    /**
     * @throws IOException when the body could not be read
     * @throws XMLStreamException likewise
     */
    static Reading read(DeclaredType declared, InputStream body) throws IOException, XMLStreamException {
        var data = new BufferedInputStream(body, BUFFER_BYTES);
        return switch (Encoding.of(data, declared.charset())) {
            case Encoding.Unknown(var name) -> unknownCharset(name);
            case Encoding.Known encoding -> {
                var format = declared.format() != null ? declared.format() : FirstCharacter.sniff(data);
                if (format == null) yield isBlank(data) ? noData() : unknownFormat();
                var soundness = soundness(format, new StrictText(data, encoding.charset()));
                body.transferTo(OutputStream.nullOutputStream());
                yield switch (soundness) {
                    case Sound() ->
                        new Reading.Understood(
                                format, encoding.declared() ? encoding.charset().name() : null);
                    case Empty() -> noData();
                    case Malformed malformed -> malformed(format, malformed, declared);
                };
            }
        };
    }

    private static Soundness soundness(DataFormat format, StrictText text) throws IOException, XMLStreamException {
        try {
            var soundness = switch (format) {
                case JSON -> JsonReading.read(text);
                case XML -> XmlReading.read(text);
                case CSV -> CsvReading.read(text);
            };
            return text.malformed() != null ? text.malformed() : soundness;
        } catch (IOException | XMLStreamException e) {
            if (text.malformed() != null) return text.malformed();
            throw e;
        }
    }

    private static boolean isBlank(InputStream data) throws IOException {
        for (int b = data.read(); b >= 0; b = data.read()) {
            if (b > ' ') return false;
        }
        return true;
    }

    private static Reading noData() {
        return new Reading.Unreadable(Refusal.NO_DATA, "The request has no data: send JSON, XML or CSV as its body.");
    }

    private static Reading unknownFormat() {
        return new Reading.Unreadable(
                Refusal.UNKNOWN_FORMAT,
                "The data is neither JSON nor XML: it begins with none of { [ and <. CSV needs the Content-Type"
                        + " text/csv.");
    }

    private static Reading unknownCharset(String name) {
        return new Reading.Unreadable(
                Refusal.UNKNOWN_CHARSET, "The charset " + name + " of the data is not known: send UTF-8.");
    }

    private static Reading malformed(DataFormat format, Malformed found, DeclaredType declared) {
        var message = "The data is not well-formed " + format + ": line " + found.line() + ", column " + found.column()
                + ": " + found.reason();
        if (declared.charset() == null && found.reason().endsWith("UTF-8")) {
            message += ". Data in another charset needs it in its Content-Type, as in charset=ISO-8859-1";
        }
        return new Reading.Unreadable(Refusal.MALFORMED_DATA, message);
    }
}
