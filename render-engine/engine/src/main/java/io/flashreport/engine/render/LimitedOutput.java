package io.flashreport.engine.render;

import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.protocol.EngineFailure;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Counts the bytes of a document and stops one that grows past its limit. */
final class LimitedOutput extends FilterOutputStream {
    private final long maxBytes;
    private long bytes;

    LimitedOutput(OutputStream out, long maxBytes) {
        super(out);
        this.maxBytes = maxBytes;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void write(int b) throws IOException {
        count(1);
        out.write(b);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        count(length);
        out.write(source, offset, length);
    }

    private void count(int more) throws IOException {
        bytes += more;
        if (bytes > maxBytes) throw new IOException("the document is larger than " + maxBytes + " bytes");
    }

    /** To be asked when an export has failed: the PDF library loses the cause of an exception. */
    void checkLimit() {
        if (bytes > maxBytes)
            throw new JobFailedException(
                    EngineFailure.OUTPUT_LIMIT,
                    String.format(
                            Locale.ROOT,
                            "The document is larger than %,d bytes, which is the limit; send less data.",
                            maxBytes));
    }
}
