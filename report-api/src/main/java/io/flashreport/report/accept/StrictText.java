package io.flashreport.report.accept;

import io.flashreport.report.accept.Soundness.Malformed;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/** Text from bytes, which fails at the first byte that its charset does not allow, and knows line and column of it. */
final class StrictText extends Reader {
    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(16 * 1024).flip();
    private boolean ended;
    private boolean flushed;
    private long line = 1;
    private long column = 1;
    private @Nullable Malformed malformed;

    StrictText(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Where the bytes were not of the charset; parsers hide that among their own failures. */
    @Nullable
    Malformed malformed() {
        return malformed;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) return 0;
        var chars = CharBuffer.wrap(target, offset, length).slice();
        while (!flushed) {
            var result = decoder.decode(bytes, chars, ended);
            if (chars.position() > 0) return count(chars);
            if (result.isError()) throw fail(result);
            // A pair of surrogates does not fit where only one character is asked for.
            if (result.isOverflow()) throw new IOException("room for one character is too little");
            if (ended) {
                flushed = decoder.flush(chars).isUnderflow();
            } else {
                fill();
            }
        }
        return chars.position() > 0 ? count(chars) : -1;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    private int count(CharBuffer chars) {
        chars.flip();
        for (int i = 0; i < chars.limit(); i++) {
            if (chars.get(i) == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return chars.limit();
    }

    private CharacterCodingException fail(CoderResult result) {
        var hex = new StringBuilder();
        int length = Math.min(result.length(), bytes.remaining());
        for (int i = 0; i < length; i++) hex.append(String.format(" 0x%02X", bytes.get(bytes.position() + i)));
        var reason = "the bytes" + hex + " are not " + decoder.charset().name();
        malformed = new Malformed(line, column, reason);
        return new CharacterCodingException();
    }

    /** The request's body belongs to the server. */
    @Override
    public void close() {}
}
