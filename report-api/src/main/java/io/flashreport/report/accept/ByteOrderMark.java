package io.flashreport.report.accept;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The mark that may stand before the data and then names its charset, whatever was declared. */
enum ByteOrderMark {
    UTF_8(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
    // Before UTF-16LE, whose mark is how this one begins.
    UTF_32LE(StandardCharsets.UTF_32LE, "\u00FF\u00FE\0\0"),
    UTF_32BE(StandardCharsets.UTF_32BE, "\0\0\u00FE\u00FF"),
    UTF_16LE(StandardCharsets.UTF_16LE, "\u00FF\u00FE"),
    UTF_16BE(StandardCharsets.UTF_16BE, "\u00FE\u00FF");

    private final Charset charset;

    /** Each character is a byte. */
    private final String bytes;

    ByteOrderMark(Charset charset, String bytes) {
        this.charset = charset;
        this.bytes = bytes;
    }

    Charset charset() {
        return charset;
    }

    /** Reads the mark away if there is one; otherwise the stream stays where it was. */
    static @Nullable ByteOrderMark skip(InputStream data) throws IOException {
        data.mark(4);
        var start = new String(data.readNBytes(4), StandardCharsets.ISO_8859_1);
        data.reset();
        for (var mark : values()) {
            if (start.startsWith(mark.bytes)) {
                data.skipNBytes(mark.bytes.length());
                return mark;
            }
        }
        return null;
    }
}
