package io.flashreport.local.supervisor;

import java.time.Instant;

/** Where one part stands. */
sealed interface PartState {
    record Stopped() implements PartState {}

    record Starting(long pid, Instant since) implements PartState {}

    record Ready(long pid, Instant since) implements PartState {}

    record Stopping(long pid, Instant since) implements PartState {}

    /** Ended without having been asked to. */
    record Died(int exitCode, Instant since) implements PartState {}
}
