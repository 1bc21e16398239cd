package io.flashreport.engine.host;

import java.io.IOException;
import java.io.OutputStream;

/** Passes a document's bytes on to their sink, up to a limit. */
final class DocumentIntake {
    private final OutputStream sink;
    private final long maxBytes;
    private long bytes;

    DocumentIntake(OutputStream sink, long maxBytes) {
        this.sink = sink;
        this.maxBytes = maxBytes;
    }

    /** False when the document would become longer than allowed; then nothing is written. */
    boolean accept(byte[] chunk) throws SinkException {
        if (chunk.length > maxBytes - bytes) return false;
        try {
            sink.write(chunk);
        } catch (IOException e) {
            throw new SinkException(e);
        }
        bytes += chunk.length;
        return true;
    }

    long bytes() {
        return bytes;
    }

    /** The host's own side failed, not the engine. */
    static final class SinkException extends Exception {
        private static final long serialVersionUID = 1;

        SinkException(IOException cause) {
            super(cause);
        }
    }
}
