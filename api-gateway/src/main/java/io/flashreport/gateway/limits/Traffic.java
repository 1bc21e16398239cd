package io.flashreport.gateway.limits;

/** Kinds of calls that are limited differently. */
public enum Traffic {
    ORDINARY,
    /** Costs a hash of a password or a mail, or may guess one. */
    LOG_IN,
    /** Renders while the caller waits. */
    PREVIEW
}
