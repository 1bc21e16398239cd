package io.flashreport.report.storage;

import io.minio.messages.Part;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A payload on its way to storage. It holds one part in memory, whatever the length; what is closed without
 * {@link #complete} leaves nothing behind.
 */
public final class PayloadUpload extends OutputStream {
    private static final Logger LOG = Logger.getLogger(PayloadUpload.class);

    /** The least that S3 takes as a part that is not the last. */
    private static final int PART_BYTES = 5 * 1024 * 1024;

    private final ReportStorage storage;
    private final String key;
    private final Runnable onClose;
    private final List<Part> parts = new ArrayList<>();
    private byte[] part = new byte[256 * 1024];
    private int length;
    private @Nullable String uploadId;
    private boolean closed;

    PayloadUpload(ReportStorage storage, String key, Runnable onClose) {
        this.storage = storage;
        this.key = key;
        this.onClose = onClose;
    }

    @Override
    public void write(int b) throws StorageUnavailableException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws StorageUnavailableException {
        int written = 0;
        while (written < count) {
            if (length == PART_BYTES) sendPart();
            int now = Math.min(count - written, PART_BYTES - length);
            grow(length + now);
            System.arraycopy(bytes, offset + written, part, length, now);
            length += now;
            written += now;
        }
    }

    /** Makes the object appear, whole. */
    public void complete() throws StorageUnavailableException {
        if (uploadId == null) {
            storage.put(key, part, length);
        } else {
            sendPart();
            storage.completeMultipart(key, uploadId, parts);
            uploadId = null;
        }
    }

    @Override
    public void close() {
        if (closed) return;
        closed = true;
        try {
            if (uploadId != null) storage.abortMultipart(key, uploadId);
        } catch (StorageUnavailableException e) {
            LOG.warnf("Parts of %s stay in storage until they are swept: %s", key, e.getMessage());
        } finally {
            onClose.run();
        }
    }

    private void sendPart() throws StorageUnavailableException {
        if (uploadId == null) uploadId = storage.createMultipart(key);
        parts.add(storage.putPart(key, uploadId, parts.size() + 1, part, length));
        length = 0;
    }

    private void grow(int needed) {
        if (needed > part.length) part = Arrays.copyOf(part, Math.min(PART_BYTES, Math.max(needed, part.length * 2)));
    }
}
