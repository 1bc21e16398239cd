package io.flashreport.template.upload;

import io.flashreport.contracts.AccountId;
import io.flashreport.template.catalog.TemplateName;
import io.flashreport.template.engine.Engines;
import io.flashreport.template.engine.Workspace;
import io.flashreport.template.storage.StorageUnavailableException;
import io.flashreport.template.wire.BodyLimit;
import io.flashreport.template.wire.ProblemKind;
import io.flashreport.template.wire.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Gives each upload its folder, and refuses what need not be looked at. */
@ApplicationScoped
public class Reception {
    private final Uploads uploads;
    private final Engines engines;
    private final MeterRegistry meters;

    Reception(Uploads uploads, Engines engines, MeterRegistry meters) {
        this.uploads = uploads;
        this.engines = engines;
        this.meters = meters;
    }

    /** Puts the files of a request into a parcel. */
    @FunctionalInterface
    interface Packing {
        void into(Parcel parcel, Workspace workspace)
                throws IOException, UnacceptableException, StorageUnavailableException;
    }

    /** Makes a version of a template of our own making, which is checked like any other. */
    public UploadOutcome register(AccountId account, String name, Path jrxml, String by)
            throws IOException, SQLException, StorageUnavailableException, InterruptedException {
        var request = new UploadRequest(account, name, null, null, true, false, false, by);
        return receive(request, (parcel, workspace) -> parcel.addBody(jrxml, name));
    }

    UploadOutcome receive(UploadRequest request, Packing packing)
            throws IOException, SQLException, StorageUnavailableException, InterruptedException {
        var outcome = take(request, packing);
        String tag = switch (outcome) {
            case UploadOutcome.Stored stored -> "stored";
            case UploadOutcome.Unchanged unchanged -> "unchanged";
            case UploadOutcome.Checked checked -> "checked";
            case UploadOutcome.Faulty faulty -> "faulty";
            case UploadOutcome.Refused refused -> refused.refusal().kind().slug();
        };
        meters.counter("flashreport.template.uploads", "outcome", tag).increment();
        return outcome;
    }

    private UploadOutcome take(UploadRequest request, Packing packing)
            throws IOException, SQLException, StorageUnavailableException, InterruptedException {
        var fault = TemplateName.fault(request.name());
        if (fault.isPresent()) return refused(ProblemKind.INVALID_REQUEST, fault.get());
        try (var workspace = engines.workspace();
                var parcel = new Parcel()) {
            packing.into(parcel, workspace);
            return uploads.take(request, parcel, workspace);
        } catch (UnacceptableException e) {
            return refused(ProblemKind.INVALID_UPLOAD, e.words());
        } catch (TooLargeException e) {
            return refused(ProblemKind.UPLOAD_TOO_LARGE, BodyLimit.TOO_LARGE);
        }
    }

    /** Copies a body into a file, up to the limit of uploads. */
    static Path spool(InputStream body, Path file) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[16 * 1024];
        try (var copy = Files.newOutputStream(file)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
                if (bytes > BodyLimit.MAX_UPLOAD_BYTES) throw new TooLargeException();
                copy.write(buffer, 0, read);
            }
        }
        return file;
    }

    private static UploadOutcome refused(ProblemKind kind, String detail) {
        return new UploadOutcome.Refused(new Refusal(kind, detail));
    }

    private static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;
    }
}
