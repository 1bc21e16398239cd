package io.flashreport.engine.process;

import io.flashreport.engine.protocol.Frames;
import io.flashreport.engine.protocol.ProtocolException;
import io.flashreport.engine.protocol.ToEngine;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The data of a job as the host's frames bring it. */
final class DataStream extends InputStream {
    private final InputStream frames;
    private byte[] chunk = {};
    private int position;
    private boolean ended;

    DataStream(InputStream frames) {
        this.frames = frames;
    }

    @Override
    public int read() throws IOException {
        return fill() ? chunk[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) return 0;
        if (!fill()) return -1;
        int count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public int available() {
        return chunk.length - position;
    }

    void drain() throws IOException {
        position = chunk.length;
        while (fill()) position = chunk.length;
    }

    private boolean fill() throws IOException {
        while (!ended && position == chunk.length) {
            position = 0;
            chunk = switch (Frames.readToEngine(frames)) {
                case ToEngine.Data data -> data.bytes();
                case ToEngine.DataEnd end -> {
                    ended = true;
                    yield new byte[0];
                }
                case ToEngine.Job job -> throw new ProtocolException("a job came within the data of another");
                case null -> throw new EOFException("the host went away within the data");
            };
        }
        return position < chunk.length;
    }
}
