package io.flashreport.report.reconcile;

/**
 * What report-api knows of a period. It is read while reports come in: what is told is on its way to be closed, and
 * what is sent on its way to be owed.
 *
 * @param reports that carry a closed lease
 * @param closed how many reports the closed leases were counted to have
 * @param told the part of them that billing-quota is known to know
 * @param overdrawn closed leases with more reports than credits
 * @param owed credits to be returned
 * @param sent the part of them that billing-quota is known to have
 */
record Tally(long reports, long closed, long told, long overdrawn, long owed, long sent) {
    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0);

    /** Nothing is under way: billing-quota knows exactly this. */
    boolean isSettled() {
        return closed == told && owed == sent;
    }
}
