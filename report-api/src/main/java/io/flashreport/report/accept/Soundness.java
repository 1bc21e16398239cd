package io.flashreport.report.accept;

/** What reading the data to its end has shown. */
sealed interface Soundness {
    /** Well-formed in its format. */
    record Sound() implements Soundness {}

    /** Nothing but white space. */
    record Empty() implements Soundness {}

    /** Line and column count from 1. */
    record Malformed(long line, long column, String reason) implements Soundness {}
}
