package io.flashreport.report;

/** Where a report is on its way. The last three are terminal: they never change. */
public enum ReportState {
    /** Waits to be released, for the first time or again. */
    ACCEPTED,
    /** Released to Kafka, not started. */
    QUEUED,
    RENDERING,
    GENERATED,
    FAILED,
    CANCELLED
}
