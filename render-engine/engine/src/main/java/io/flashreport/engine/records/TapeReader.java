package io.flashreport.engine.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a {@link Tape} from any place of it. */
final class TapeReader {
    private static final int WINDOW_BYTES = 16 * 1024;

    private final @Nullable FileChannel file;
    private byte[] window;
    private boolean shared;
    private long start;
    private int limit;
    private int at;

    TapeReader(byte[] bytes, int length) {
        this.file = null;
        this.window = bytes;
        this.limit = length;
    }

    TapeReader(FileChannel file) {
        this.file = file;
        this.window = new byte[WINDOW_BYTES];
    }

    private TapeReader(TapeReader other) {
        this.file = other.file;
        this.window = other.window;
        this.shared = true;
        this.start = other.start;
        this.limit = other.limit;
        this.at = other.at;
    }

    /** Another reader, which stands at the same place. */
    TapeReader fork() {
        shared = true;
        return new TapeReader(this);
    }

    long position() {
        return start + at;
    }

    void seek(long position) {
        if (position >= start && position <= start + limit) {
            at = (int) (position - start);
        } else {
            start = position;
            limit = 0;
            at = 0;
        }
    }

    /** The next byte, -1 at the end. */
    int read() {
        return at < limit || fill() ? window[at++] & 0xFF : -1;
    }

    int number() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = read();
            value |= (next & 0x7F) << shift;
            if (next < 0x80) return value;
        }
    }

    String text() {
        int length = number();
        if (length <= limit - at) {
            at += length;
            return new String(window, at - length, length, StandardCharsets.UTF_8);
        }
        byte[] bytes = new byte[length];
        for (int copied = 0; copied < length && (at < limit || fill()); ) {
            int part = Math.min(length - copied, limit - at);
            System.arraycopy(window, at, bytes, copied, part);
            copied += part;
            at += part;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    void skipText() {
        int length = number();
        seek(position() + length);
    }

    /** Passes over the rest of the record that has begun last, with what is inside. */
    void skipRecord() {
        for (int depth = 1; depth > 0; ) {
            switch (read()) {
                case Tape.BEGIN -> {
                    number();
                    depth++;
                }
                case Tape.TEXT -> {
                    number();
                    skipText();
                }
                default -> depth--;
            }
        }
    }

    private boolean fill() {
        if (file == null) return false;
        if (shared) window = new byte[WINDOW_BYTES];
        shared = false;
        try {
            start += limit;
            at = 0;
            limit = Math.max(0, file.read(ByteBuffer.wrap(window), start));
            return limit > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
