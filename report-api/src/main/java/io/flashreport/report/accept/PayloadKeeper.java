package io.flashreport.report.accept;

import io.flashreport.contracts.AccountId;
import io.flashreport.contracts.PayloadSource;
import io.flashreport.contracts.ReportId;
import io.flashreport.report.storage.PayloadUpload;
import io.flashreport.report.storage.ReportStorage;
import io.flashreport.report.storage.StorageUnavailableException;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Keeps the original bytes: in memory while they are few, for the database; in storage beyond that. */
final class PayloadKeeper extends OutputStream {
    private final ReportStorage storage;
    private final AccountId account;
    private final ReportId report;
    private final ByteArrayOutputStream inline = new ByteArrayOutputStream(1024);
    private @Nullable PayloadUpload upload;

    PayloadKeeper(ReportStorage storage, AccountId account, ReportId report) {
        this.storage = storage;
        this.account = account;
        this.report = report;
    }

    @Override
    public void write(int b) throws StorageUnavailableException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws StorageUnavailableException {
        if (upload == null && inline.size() + length > PayloadSource.MAX_INLINE_BYTES) {
            upload = storage.upload(account, report);
            upload.write(inline.toByteArray(), 0, inline.size());
            inline.reset();
        }
        if (upload == null) {
            inline.write(bytes, offset, length);
        } else {
            upload.write(bytes, offset, length);
        }
    }

    /** The bytes for the database; null when they are in storage now, whole. */
    byte @Nullable [] complete() throws StorageUnavailableException {
        if (upload == null) return inline.toByteArray();
        upload.complete();
        return null;
    }

    /** Takes back what {@link #complete} has stored; only when it is certain that no report refers to it. */
    void discard() {
        if (upload != null) upload.remove();
    }

    /** Ends an upload; what was not completed is not kept. */
    @Override
    public void close() {
        if (upload != null) upload.close();
    }
}
