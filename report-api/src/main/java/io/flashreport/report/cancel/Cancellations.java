package io.flashreport.report.cancel;

import io.flashreport.contracts.ReportId;
import io.flashreport.report.ReportState;
import io.flashreport.report.cancel.CancelStore.Before;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Ends reports, and counts them. */
@ApplicationScoped
public class Cancellations {
    private final CancelStore store;
    private final MeterRegistry metrics;

    Cancellations(CancelStore store, MeterRegistry metrics) {
        this.store = store;
        this.metrics = metrics;
    }

    /** Ends those that have not ended. */
    public void cancelAll(List<ReportId> reports) throws SQLException {
        for (var report : reports) cancel(report);
    }

    Optional<Before> cancel(ReportId report) throws SQLException {
        var before = store.cancel(report);
        if (before.isPresent() && before.get().cancelled()) {
            metrics.counter("flashreport.reports.settled", "outcome", ReportState.CANCELLED.name())
                    .increment();
        }
        return before;
    }
}
