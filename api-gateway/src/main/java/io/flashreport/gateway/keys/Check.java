package io.flashreport.gateway.keys;

/** The outcome of looking a secret up. */
public sealed interface Check {
    record Known(Holder holder) implements Check {}

    /** Nobody has it, it has been revoked, or its time is over. */
    record Unknown() implements Check {}

    /** billing-quota cannot be asked, so that a key could have been revoked without being noticed. */
    record Uncheckable() implements Check {}
}
