package io.flashreport.billing.credits;

import io.flashreport.contracts.ReportId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A report that failed through no fault of its client's, and whose credit is given back.
 *
 * @param leaseId the lease with which it was accepted
 * @param day on which it was accepted, in UTC
 * @param template null for the automatic layout
 */
record CreditReturn(
        ReportId reportId,
        LeaseId leaseId,
        LocalDate day,
        @Nullable String template) {
    CreditReturn {
        Objects.requireNonNull(reportId, "reportId");
        Objects.requireNonNull(leaseId, "leaseId");
        Objects.requireNonNull(day, "day");
    }
}
