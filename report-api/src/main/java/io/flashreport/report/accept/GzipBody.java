package io.flashreport.report.accept;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A body that came compressed, as it was before. Must be closed, which leaves the body itself open. */
final class GzipBody extends InputStream {
    private static final int BUFFER_BYTES = 8 * 1024;

    private final Raw raw;
    private @Nullable GZIPInputStream plain;

    GzipBody(InputStream body) {
        this.raw = new Raw(body);
    }

    /** What came is not gzip, or not whole. */
    static final class BrokenException extends IOException {
        BrokenException(String reason) {
            super(reason);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            if (plain == null) plain = new GZIPInputStream(raw, BUFFER_BYTES);
            int read = plain.read(bytes, offset, length);
            // Behind the end of one member, failures count as the end of all.
            if (read < 0 && raw.failure != null) throw raw.failure;
            return read;
        } catch (ZipException e) {
            throw new BrokenException(String.valueOf(e.getMessage()));
        } catch (EOFException e) {
            throw new BrokenException("it ends too early");
        } catch (StackOverflowError e) {
            // The JDK goes one level deeper with each member that is empty.
            throw new BrokenException("it has too many empty members");
        }
    }

    @Override
    public void close() throws IOException {
        if (plain != null) plain.close();
    }

    private static final class Raw extends FilterInputStream {
        private @Nullable IOException failure;

        Raw(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return in.read();
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return in.read(bytes, offset, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        /** The request's body belongs to the server. */
        @Override
        public void close() {}
    }
}
