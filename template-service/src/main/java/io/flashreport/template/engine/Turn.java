package io.flashreport.template.engine;

import io.flashreport.template.wire.Refusal;

/** What came of asking for an engine. */
public sealed interface Turn<T> {
    /** An engine did the work; how it ended is the result's matter. */
    record Taken<T>(T result) implements Turn<T> {}

    /** No engine was free, or too much of the account is under way. */
    record Denied<T>(Refusal refusal) implements Turn<T> {}
}
