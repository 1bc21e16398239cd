package io.flashreport.contracts;

/** The two queues: small work never waits behind big work. */
public enum Lane {
    FAST,
    HEAVY
}
