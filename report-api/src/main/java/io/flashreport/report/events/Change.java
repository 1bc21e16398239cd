package io.flashreport.report.events;

import io.flashreport.report.read.ReportBody;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a report.
 *
 * @param mark where to go on: the transaction that changed it
 * @param body null when it was deleted
 */
record Change(
        String mark, UUID account, UUID report, @Nullable ReportBody body) {}
