package io.flashreport.engine.data;

import io.flashreport.engine.job.JobFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.HexFormat;

/** Decodes bytes and fails at the first that its charset does not allow, naming line and column. */
final class StrictReader extends Reader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(32 * 1024).flip();

    private boolean started;
    private boolean ended;
    private boolean flushed;
    private long line = 1;
    private long column = 1;

    StrictReader(InputStream in, Charset charset) {
        this.in = in;
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) return 0;
        CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
        while (!flushed) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (!started && chars.position() > 0) skipByteOrderMark(chars);
            if (chars.position() > 0) return count(chars);
            if (result.isError()) throw malformed(result.length());
            if (result.isOverflow()) throw new IOException("room for " + length + " characters is too little");
            if (ended) flushed = decoder.flush(chars).isUnderflow();
            else fill();
        }
        return chars.position() > 0 ? count(chars) : -1;
    }

    private void skipByteOrderMark(CharBuffer chars) {
        started = true;
        if (chars.get(0) == BYTE_ORDER_MARK)
            chars.limit(chars.position()).position(1).compact();
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) ended = true;
        else bytes.position(bytes.position() + read);
        bytes.flip();
    }

    private int count(CharBuffer chars) {
        int produced = chars.position();
        for (int i = 0; i < produced; i++) {
            if (chars.get(i) == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return produced;
    }

    private JobFailedException malformed(int length) {
        byte[] wrong = new byte[Math.min(length, bytes.remaining())];
        bytes.get(bytes.position(), wrong);
        return JobFailedException.malformed(
                line,
                column,
                "the " + (wrong.length == 1 ? "byte 0x" : "bytes 0x")
                        + HexFormat.of().withUpperCase().formatHex(wrong) + " cannot be read as " + charset.name()
                        + "; declare the charset that the data has (Content-Type: …; charset=…) or send it as UTF-8");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
