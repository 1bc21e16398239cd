package io.flashreport.billing.credits;

/** What never happens unless a service, or a database that was restored, is wrong. */
enum CreditDefect {
    /** More reports were accepted with a lease than it had credits. All of them are charged. */
    OVERUSED,
    /** Reports were accepted with a lease that was not granted. They are charged. */
    NEVER_GRANTED,
    /** A closed lease is closed again with another number of reports. The first number stays. */
    CLOSED_DIFFERENTLY,
    /** A lease is closed that is another subscription's. It stays open. */
    FOREIGN_LEASE,
    /** A credit is returned to a lease with which nothing was accepted. Nothing is booked. */
    UNKNOWN_LEASE
}
