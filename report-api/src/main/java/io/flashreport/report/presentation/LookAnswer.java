package io.flashreport.report.presentation;

import io.flashreport.contracts.LookRef;
import org.jspecify.annotations.Nullable;

/** What is known of a look that was wished for. */
sealed interface LookAnswer {
    /**
     * What was wished for, completed by the theme.
     *
     * @param look null for the plain one
     */
    record Known(@Nullable LookRef look) implements LookAnswer {}

    /** Something in the wish is wrong; the message is for the client. */
    record Wrong(String message) implements LookAnswer {}

    /** Nobody could say. */
    record Silence() implements LookAnswer {}
}
