package io.flashreport.report.accept;

import io.flashreport.contracts.DataFormat;
import io.flashreport.report.accept.Soundness.Empty;
import io.flashreport.report.accept.Soundness.Malformed;
import io.flashreport.report.accept.Soundness.Sound;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads the data to its end and tells what it is, or why it cannot be taken. */
final class DataReading {
    private static final int BUFFER_BYTES = 16 * 1024;

    private DataReading() {}

    sealed interface Reading {
        /** @param charset the declared one that holds, null when the data itself tells */
        record Readable(DataFormat format, @Nullable String charset) implements Reading {}

        record Unreadable(Refusal refusal, String message) implements Reading {}
    }

    /**
     * @throws IOException when the body could not be read
     * @throws XMLStreamException likewise
     */
    static Reading read(DeclaredType declared, InputStream body) throws IOException, XMLStreamException {
        Charset charset = null;
        if (declared.charset() != null) {
            charset = charsetOf(declared.charset());
            if (charset == null) return unknownCharset(declared.charset());
        }
        var data = new BufferedInputStream(body, BUFFER_BYTES);
        var mark = ByteOrderMark.skip(data);
        var format = declared.format() != null ? declared.format() : FirstCharacter.sniff(data);
        var told = mark != null ? mark.charset() : charset;
        if (format == null) return isBlank(data) ? noData() : unknownFormat();
        var soundness = switch (format) {
            case JSON -> JsonReading.read(data, told == null ? StandardCharsets.UTF_8 : told);
            case XML -> XmlReading.read(data, told);
        };
        data.transferTo(OutputStream.nullOutputStream());
        return switch (soundness) {
            case Sound() -> new Reading.Readable(format, mark != null || charset == null ? null : charset.name());
            case Empty() -> noData();
            case Malformed malformed -> malformed(format, malformed, told == null);
        };
    }

    private static @Nullable Charset charsetOf(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static boolean isBlank(InputStream data) throws IOException {
        for (int b = data.read(); b >= 0; b = data.read()) {
            if (b > ' ') return false;
        }
        return true;
    }

    private static Reading noData() {
        return new Reading.Unreadable(Refusal.NO_DATA, "The request has no data: send JSON or XML as its body.");
    }

    private static Reading unknownFormat() {
        return new Reading.Unreadable(
                Refusal.UNKNOWN_FORMAT, "The data is neither JSON nor XML: it begins with none of { [ and <.");
    }

    private static Reading unknownCharset(String name) {
        return new Reading.Unreadable(
                Refusal.UNKNOWN_CHARSET,
                "The Content-Type declares the charset " + name + ", which is not known: send UTF-8.");
    }

    private static Reading malformed(DataFormat format, Malformed found, boolean undeclared) {
        var message = "The data is not well-formed " + format + ": line " + found.line() + ", column " + found.column()
                + ": " + found.reason();
        if (undeclared && found.reason().contains("UTF-8")) {
            message += ". Data in another charset needs it in its Content-Type, as in charset=ISO-8859-1";
        }
        return new Reading.Unreadable(Refusal.MALFORMED_DATA, message);
    }
}
