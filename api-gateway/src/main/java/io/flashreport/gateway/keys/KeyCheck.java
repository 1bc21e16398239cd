package io.flashreport.gateway.keys;

/** The outcome of looking a key up. */
public sealed interface KeyCheck {
    record Granted(Grant grant) implements KeyCheck {}

    /** No such key, or it has been revoked. */
    record Unknown() implements KeyCheck {}

    /** billing-quota cannot be asked, so that a key could have been revoked without being noticed. */
    record Uncheckable() implements KeyCheck {}
}
