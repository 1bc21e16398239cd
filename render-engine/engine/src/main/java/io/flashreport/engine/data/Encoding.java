package io.flashreport.engine.data;

import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.protocol.ToEngine.Format;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The charset of data and who said so: the request, else a byte order mark or the pattern of zero bytes, else an XML
 * declaration, else UTF-8.
 */
public record Encoding(Charset charset, String source) {
    private static final int HEAD_BYTES = 256;
    private static final Pattern XML_DECLARATION =
            Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

    /** The data as text, decoded strictly, and how it was decoded. */
    public record Text(Reader reader, Encoding encoding) {}

    public static Text open(Payload payload) {
        try {
            InputStream in = new BufferedInputStream(payload.open(), HEAD_BYTES);
            in.mark(HEAD_BYTES);
            byte[] head = in.readNBytes(HEAD_BYTES);
            in.reset();
            Encoding encoding = of(head, payload.format(), payload.charset());
            return new Text(new StrictReader(in, encoding.charset()), encoding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Encoding of(byte[] head, Format format, @Nullable String declared) {
        if (declared != null) return new Encoding(named(declared, "the request"), "as the request declares");
        Encoding marked = marked(head);
        if (marked != null) return marked;
        if (format == Format.XML) {
            Matcher declaration = XML_DECLARATION.matcher(new String(head, StandardCharsets.ISO_8859_1));
            if (declaration.find())
                return new Encoding(named(declaration.group(1), "the XML declaration"), "as the XML declaration says");
        }
        return new Encoding(StandardCharsets.UTF_8, "by default");
    }

    /** The charset with how it was found, for the log. */
    public String inWords() {
        return charset.name() + " " + source;
    }

    private static @Nullable Encoding marked(byte[] head) {
        int first = unit(head, 0);
        int second = unit(head, 2);
        if (first == 0x0000 && second == 0xFEFF)
            return new Encoding(Charset.forName("UTF-32BE"), "by its byte order mark");
        if (first == 0xFFFE && second == 0x0000)
            return new Encoding(Charset.forName("UTF-32LE"), "by its byte order mark");
        if (first == 0xFEFF) return new Encoding(StandardCharsets.UTF_16BE, "by its byte order mark");
        if (first == 0xFFFE) return new Encoding(StandardCharsets.UTF_16LE, "by its byte order mark");
        if (first == 0xEFBB && second >>> 8 == 0xBF)
            return new Encoding(StandardCharsets.UTF_8, "by its byte order mark");
        if (first == 0x0000 && second > 0 && second < 0x80)
            return new Encoding(Charset.forName("UTF-32BE"), "by its zero bytes");
        if (first > 0 && (first & 0xFF) == 0 && second == 0x0000)
            return new Encoding(Charset.forName("UTF-32LE"), "by its zero bytes");
        if (first > 0 && first < 0x80) return new Encoding(StandardCharsets.UTF_16BE, "by its zero bytes");
        if (first > 0 && (first & 0xFF) == 0) return new Encoding(StandardCharsets.UTF_16LE, "by its zero bytes");
        return null;
    }

    private static int unit(byte[] head, int at) {
        return at + 1 < head.length ? (head[at] & 0xFF) << 8 | (head[at + 1] & 0xFF) : -1;
    }

    private static Charset named(String name, String speaker) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw JobFailedException.malformed(
                    speaker + " names the charset \"" + name + "\", which is not known here; send the data as UTF-8");
        }
    }
}
