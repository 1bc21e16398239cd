package io.flashreport.report.read;

import io.flashreport.contracts.AccountId;
import io.flashreport.report.Payload;
import io.flashreport.report.Report;
import io.flashreport.report.ReportState;
import io.flashreport.report.storage.ReportStorage;
import io.flashreport.report.storage.StorageUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What belongs to a report: what was sent, what was made of it, and how that went. */
@ApplicationScoped
class Contents {
    private final ReportStorage storage;

    Contents(ReportStorage storage) {
        this.storage = storage;
    }

    /** The generation log; empty when there is none. The caller closes the stream. */
    Optional<InputStream> log(Report report) throws StorageUnavailableException {
        if (report.logKey != null) return Optional.of(storage.open(report.logKey));
        // A worker that was lost has left no log.
        return Optional.ofNullable(report.failureMessage)
                .map(message -> new ByteArrayInputStream((message + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** What the client sent, byte for byte. The caller closes the stream. */
    InputStream open(Payload payload, Report report) throws StorageUnavailableException {
        return storage.open(payload, new AccountId(report.accountId));
    }

    /** Where anyone can read the document for a while; empty when there is none. */
    Optional<URI> document(Report report, DocumentName.Use use) {
        return Optional.ofNullable(report.documentKey)
                .map(key -> storage.presignedPdf(
                        key, DocumentName.of(report.reportId(), report.title).disposition(use)));
    }

    static String whyNoDocument(Report report) {
        if (report.state == ReportState.FAILED) return "The report has failed: " + report.failureMessage;
        if (report.state == ReportState.CANCELLED) return "The report was cancelled.";
        return "The report is still being generated: try again when its state is GENERATED.";
    }

    static String whyNoLog(Report report) {
        return report.state == ReportState.CANCELLED
                ? "There is no generation log: the report was cancelled."
                : "There is no generation log yet: the report has not been generated.";
    }
}
