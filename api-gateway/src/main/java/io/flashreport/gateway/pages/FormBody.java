package io.flashreport.gateway.pages;

import io.vertx.core.buffer.Buffer;

/** What came of the body of a form; files do not come this way. */
sealed interface FormBody {
    record Whole(Buffer content) implements FormBody {}

    /** It is larger than any form; the rest of it is still to come. */
    record TooLarge() implements FormBody {}

    record TooSlow() implements FormBody {}

    /** Whoever sent it has gone. */
    record BrokenOff() implements FormBody {}
}
