package io.flashreport.billing.audit;

/** All that is ever recorded. */
public enum Action {
    ACCOUNT_CREATED,
    ACCOUNT_CHANGED,
    PLAN_CREATED,
    PLAN_CHANGED,
    PLAN_DELETED,
    SUBSCRIPTION_CREATED,
    SUBSCRIPTION_CHANGED,
    KEY_CREATED,
    KEY_ROTATED,
    KEY_REVOKED,
    PAYMENT_SET_UP,
    PAYMENT_RECEIVED,
    PAYMENT_FAILED,
    PAYMENT_ENDED
}
