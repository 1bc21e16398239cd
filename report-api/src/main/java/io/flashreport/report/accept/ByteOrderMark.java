package io.flashreport.report.accept;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The mark that may stand before the data and then names its charset, whatever was declared. */
enum ByteOrderMark {
    UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
    // Before UTF-16LE, whose mark is how this one begins.
    UTF_32LE(StandardCharsets.UTF_32LE, 0xFF, 0xFE, 0x00, 0x00),
    UTF_32BE(StandardCharsets.UTF_32BE, 0x00, 0x00, 0xFE, 0xFF),
    UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
    UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF);

    private final Charset charset;
    private final int[] bytes;

    ByteOrderMark(Charset charset, int... bytes) {
        this.charset = charset;
        this.bytes = bytes;
    }

    Charset charset() {
        return charset;
    }

    /** Reads the mark away if there is one; otherwise the stream stays where it was. */
    static @Nullable ByteOrderMark skip(InputStream data) throws IOException {
        data.mark(4);
        byte[] start = data.readNBytes(4);
        data.reset();
        for (var mark : values()) {
            if (mark.begins(start)) {
                data.skipNBytes(mark.bytes.length);
                return mark;
            }
        }
        return null;
    }

    private boolean begins(byte[] start) {
        if (start.length < bytes.length) return false;
        for (int i = 0; i < bytes.length; i++) {
            if ((start[i] & 0xFF) != bytes[i]) return false;
        }
        return true;
    }
}
