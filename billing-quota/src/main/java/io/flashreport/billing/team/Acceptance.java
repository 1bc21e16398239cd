package io.flashreport.billing.team;

/** What became of an attempt to accept an invitation. */
enum Acceptance {
    JOINED,
    BAD_TOKEN,
    /** The address has a user, who belongs to one account already. */
    USER_ALREADY
}
