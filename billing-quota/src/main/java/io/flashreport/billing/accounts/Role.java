package io.flashreport.billing.accounts;

/** What a user may do in the account: an owner everything, a member work with it, a viewer look at it. */
public enum Role {
    OWNER,
    MEMBER,
    VIEWER
}
