package io.flashreport.report.credits;

import java.time.Instant;

/** What becomes of the wish for a credit. */
public sealed interface CreditAnswer {
    record Granted(Credit credit) implements CreditAnswer {}

    /** Why there is none. */
    sealed interface Denied extends CreditAnswer {}

    /**
     * All of the period's credits are used.
     *
     * @param limit how many there are in the period
     */
    record Exhausted(long limit, Instant periodEnd) implements Denied {}

    /** The subscription is not valid now. */
    record Invalid() implements Denied {}

    /** It could not be found out in time whether there is one. */
    record Unavailable() implements Denied {}
}
