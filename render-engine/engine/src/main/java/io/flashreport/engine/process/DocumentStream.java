package io.flashreport.engine.process;

import io.flashreport.engine.protocol.Frames;
import io.flashreport.engine.protocol.FromEngine;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Sends a document to the host, piece by piece. */
final class DocumentStream extends OutputStream {
    private final OutputStream frames;
    private final byte[] chunk = new byte[Frames.MAX_CHUNK_BYTES];
    private int length;

    DocumentStream(OutputStream frames) {
        this.frames = frames;
    }

    @Override
    public void write(int b) throws IOException {
        if (length == chunk.length) send();
        chunk[length++] = (byte) b;
    }

    @Override
    public void write(byte[] source, int offset, int count) throws IOException {
        for (int from = offset, end = offset + count; from < end; ) {
            if (length == chunk.length) send();
            int piece = Math.min(end - from, chunk.length - length);
            System.arraycopy(source, from, chunk, length, piece);
            length += piece;
            from += piece;
        }
    }

    // Only a full piece is worth a frame: the library flushes more often than that.
    @Override
    public void flush() {}

    @Override
    public void close() throws IOException {
        send();
    }

    private void send() throws IOException {
        if (length == 0) return;
        Frames.write(frames, new FromEngine.Document(Arrays.copyOf(chunk, length)));
        length = 0;
    }
}
