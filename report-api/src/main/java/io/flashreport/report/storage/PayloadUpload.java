package io.flashreport.report.storage;

import io.minio.messages.Part;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A payload on its way to storage. The part that is not full yet lies in a file, so that a client that sends slowly
 * holds neither memory nor a place among the uploads; what is closed without {@link #complete} leaves nothing behind.
 */
public final class PayloadUpload extends OutputStream {
    private static final Logger LOG = Logger.getLogger(PayloadUpload.class);
    /** The least that S3 takes as a part that is not the last. */
    private static final int PART_BYTES = 5 * 1024 * 1024;

    private final ReportStorage storage;
    private final String key;
    private final PartFile part;
    private final List<Part> parts = new ArrayList<>();
    private @Nullable String uploadId;
    private boolean closed;

    PayloadUpload(ReportStorage storage, String key, PartFile part) {
        this.storage = storage;
        this.key = key;
        this.part = part;
    }

    @Override
    public void write(int b) throws StorageUnavailableException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws StorageUnavailableException {
        int written = 0;
        while (written < count) {
            if (part.length() == PART_BYTES) sendPart();
            int now = Math.min(count - written, PART_BYTES - part.length());
            part.write(bytes, offset + written, now);
            written += now;
        }
    }

    /** Makes the object appear, whole. */
    public void complete() throws StorageUnavailableException {
        if (uploadId == null) {
            storage.inTurn(() -> {
                storage.put(key, part.bytes(), part.length());
                return key;
            });
        } else {
            sendPart();
            storage.completeMultipart(key, uploadId, parts);
            uploadId = null;
        }
    }

    /** Takes the completed object away again. */
    public void remove() {
        try {
            storage.remove(key);
        } catch (StorageUnavailableException e) {
            LOG.warnf("%s stays in storage until it is swept: %s", key, e.getMessage());
        }
    }

    @Override
    public void close() {
        if (closed) return;
        closed = true;
        try (part) {
            if (uploadId != null) storage.abortMultipart(key, uploadId);
        } catch (StorageUnavailableException e) {
            LOG.warnf("Parts of %s stay in storage until they are swept: %s", key, e.getMessage());
        }
    }

    private void sendPart() throws StorageUnavailableException {
        if (uploadId == null) uploadId = storage.createMultipart(key);
        var upload = uploadId;
        parts.add(storage.inTurn(() -> storage.putPart(key, upload, parts.size() + 1, part.bytes(), part.length())));
        part.clear();
    }
}
