package io.flashreport.engine.records;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The records inside one record, one after the other as the data has them: in memory while they are small, else in a
 * file. First all is written, then it may be read, any number of times.
 */
final class Tape implements Closeable {
    static final int END = 0;
    static final int BEGIN = 1;
    static final int TEXT = 2;

    private static final int KEPT_BYTES = 1024 * 1024;

    private byte[] buffer = new byte[4 * 1024];
    private int used;
    private @Nullable FileChannel file;

    /** A record of the nested dataset begins. */
    void begin(int nested) {
        mark(BEGIN, nested);
    }

    /** A value of the record that has begun last. */
    void text(int field, String text) {
        mark(TEXT, field);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        write(bytes);
    }

    void end() {
        reserve(1);
        buffer[used++] = END;
    }

    /** Everything is written; the reader stands at the first byte. */
    TapeReader read() {
        if (file == null) return new TapeReader(buffer, used);
        flush(file);
        return new TapeReader(file);
    }

    /** Forgets what was written. */
    void clear() {
        used = 0;
        if (file != null) close();
    }

    /** Whether it is too big for the memory. */
    boolean isFile() {
        return file != null;
    }

    @Override
    public void close() {
        try {
            if (file != null) file.close();
            file = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void mark(int kind, int index) {
        reserve(1);
        buffer[used++] = (byte) kind;
        number(index);
    }

    private void number(int value) {
        reserve(5);
        int rest = value;
        for (; rest > 0x7F; rest >>>= 7) buffer[used++] = (byte) (rest | 0x80);
        buffer[used++] = (byte) rest;
    }

    private void write(byte[] bytes) {
        if (bytes.length > KEPT_BYTES / 2) {
            write(spilled(), ByteBuffer.wrap(bytes));
        } else {
            reserve(bytes.length);
            System.arraycopy(bytes, 0, buffer, used, bytes.length);
            used += bytes.length;
        }
    }

    private void reserve(int more) {
        if (used + more <= buffer.length) return;
        if (used + more > KEPT_BYTES) spilled();
        else buffer = Arrays.copyOf(buffer, Math.min(KEPT_BYTES, Math.max(buffer.length * 2, used + more)));
    }

    private FileChannel spilled() {
        if (file == null) file = created();
        flush(file);
        return file;
    }

    private void flush(FileChannel to) {
        write(to, ByteBuffer.wrap(buffer, 0, used));
        used = 0;
    }

    private static void write(FileChannel to, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) to.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel created() {
        try {
            Path path = Files.createTempFile("records", ".tape");
            // The file goes when it is closed, whatever ends the job; many systems take its name away at once.
            return FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
