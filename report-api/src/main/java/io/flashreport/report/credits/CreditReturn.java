package io.flashreport.report.credits;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credit that goes back, because the system failed the report.
 *
 * @param day in UTC, on which the report was accepted
 * @param template null for the automatic layout
 */
record CreditReturn(
        UUID reportId,
        UUID leaseId,
        LocalDate day,
        @Nullable String template) {}
