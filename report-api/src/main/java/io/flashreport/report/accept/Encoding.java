package io.flashreport.report.accept;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which charset the data has: a byte order mark says so, else the request, else the data itself, else it is UTF-8. */
sealed interface Encoding {
    /**
     * A charset to read with.
     *
     * @param declared by the request and not overruled by a mark: whoever reads the data must be told
     */
    record Known(Charset charset, boolean declared) implements Encoding {}

    record Unknown(String name) implements Encoding {}

    int HEAD_BYTES = 256;
    Pattern XML_DECLARATION = Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

    /** Skips a byte order mark; apart from that the stream, which must support mark, stays where it was. */
    static Encoding of(InputStream data, @Nullable String declared) throws IOException {
        var mark = ByteOrderMark.skip(data);
        if (mark != null) return new Known(mark.charset(), false);
        if (declared != null) return named(declared, true);
        data.mark(HEAD_BYTES);
        byte[] head = data.readNBytes(HEAD_BYTES);
        data.reset();
        var wide = byZeroBytes(head);
        if (wide != null) return new Known(wide, false);
        var declaration = XML_DECLARATION.matcher(new String(head, StandardCharsets.ISO_8859_1));
        return declaration.find() ? named(declaration.group(1), false) : new Known(StandardCharsets.UTF_8, false);
    }

    private static Encoding named(String name, boolean declared) {
        try {
            return new Known(Charset.forName(name), declared);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return new Unknown(name);
        }
    }

    // Both formats begin with ASCII characters.
    private static @Nullable Charset byZeroBytes(byte[] head) {
        if (head.length < 4) return null;
        if (head[0] == 0) return head[1] == 0 ? StandardCharsets.UTF_32BE : StandardCharsets.UTF_16BE;
        if (head[1] != 0) return null;
        return head[2] == 0 ? StandardCharsets.UTF_32LE : StandardCharsets.UTF_16LE;
    }
}
