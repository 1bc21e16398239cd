package io.flashreport.billing.passwords;

import java.time.Duration;

/** What became of an attempt to give a password. */
public sealed interface Verdict {
    record Right() implements Verdict {}

    record Wrong() implements Verdict {}

    /** There were too many wrong ones; this one was not even looked at. */
    record Locked(Duration pause) implements Verdict {}
}
