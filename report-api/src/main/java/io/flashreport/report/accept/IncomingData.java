package io.flashreport.report.accept;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The request's body while it is read: counts and limits it, and gives each byte to the keeper of the original before
 * anyone else sees it.
 */
final class IncomingData extends FilterInputStream {
    private final long limit;
    private final OutputStream keeper;
    private long count;
    private @Nullable IOException interruption;

    IncomingData(InputStream body, long limit, OutputStream keeper) {
        super(body);
        this.limit = limit;
        this.keeper = keeper;
    }

    /** More came than the limit allows. */
    static final class TooLargeException extends IOException {
        TooLargeException(long limit) {
            super("more than " + limit + " bytes");
        }
    }

    long count() {
        return count;
    }

    /** Why the body could not be read to its end; parsers hide such failures among their own. */
    @Nullable
    IOException interruption() {
        return interruption;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (interruption != null) throw interruption;
        try {
            int read = in.read(bytes, offset, length);
            if (read > 0) {
                count += read;
                if (count > limit) throw new TooLargeException(limit);
                keeper.write(bytes, offset, read);
            }
            return read;
        } catch (IOException e) {
            interruption = e;
            throw e;
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** The request's body belongs to the server. */
    @Override
    public void close() {}
}
