package io.flashreport.billing.credits;

/** The counter of a subscription's period, while it is locked. */
record CreditCount(long used, long returned, long reserved, int noticedPercent) {
    long charged() {
        return used - returned;
    }

    /** What nobody has used or holds; less than nothing after a change to a smaller plan. */
    long left(long limit) {
        return limit - charged() - reserved;
    }
}
