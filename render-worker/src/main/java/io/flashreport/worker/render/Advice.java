package io.flashreport.worker.render;

import io.flashreport.contracts.FailureKind;

/** What the reader of a generation log can do about a failure. */
final class Advice {
    private static final String NOTHING =
            "Nothing: the service tries again by itself, and a report that fails in the end is not charged.";

    private Advice() {}

    static String on(FailureKind failure) {
        return switch (failure) {
            case MALFORMED_DATA -> "Correct the data at the place named above and send it again.";
            case TEMPLATE -> "Compare the template's fields and expressions with the data.";
            case TIME_LIMIT -> "Send less data in one report, or split it into several reports.";
            case CPU_LIMIT -> "Send less data in one report, or have the template's expressions do less.";
            case MEMORY_LIMIT -> "Send less data in one report, and shorten very long texts and nested lists.";
            case PAGE_LIMIT -> "Send fewer records, or split the data into several reports.";
            case RECORD_LIMIT -> "Send fewer records, or split the data into several reports.";
            case POLICY -> "Change what the findings of the template's version name, until it is inert.";
            case OUTPUT_LIMIT -> "Send fewer records or smaller pictures, or split the data into several reports.";
            case ENGINE_CRASHED, STORAGE_UNAVAILABLE, WORKER_LOST, INTERNAL -> NOTHING;
        };
    }
}
