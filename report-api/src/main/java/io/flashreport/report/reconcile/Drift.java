package io.flashreport.report.reconcile;

import io.flashreport.report.credits.CreditCounters.Period;
import java.time.Instant;
import java.util.UUID;

/**
 * A period in which the two sides do not agree: the first six of the counts should be the same, and so should the last
 * three of them.
 *
 * @param leases what the closed leases were counted to have
 * @param told the part of it that was told
 * @param overdrawnLeases how many leases have more reports than credits; there must be none
 * @param creditReturns what report-api owes
 */
record Drift(
        UUID subscriptionId,
        Instant periodStart,
        long reports,
        long leases,
        long told,
        long used,
        long ledgerUsed,
        long overdrawnLeases,
        long creditReturns,
        long returned,
        long ledgerReturned) {
    static Drift of(PeriodKey key, Tally tally, Counted counted) {
        return new Drift(
                key.subscription(),
                key.start(),
                tally.reports(),
                tally.closed(),
                tally.told(),
                counted.used(),
                counted.ledgerUsed(),
                tally.overdrawn(),
                tally.owed(),
                counted.returned(),
                counted.ledgerReturned());
    }

    /** What billing-quota knows of a period. */
    record Counted(long used, long ledgerUsed, long returned, long ledgerReturned) {
        static final Counted NOTHING = new Counted(0, 0, 0, 0);

        static Counted of(Period period) {
            return new Counted(period.used(), period.ledgerUsed(), period.returned(), period.ledgerReturned());
        }

        boolean agreesWith(Tally tally) {
            return tally.isSettled()
                    && tally.overdrawn() == 0
                    && tally.reports() == tally.closed()
                    && used == tally.closed()
                    && ledgerUsed == used
                    && returned == tally.owed()
                    && ledgerReturned == returned;
        }

        /** Whether all of it can be true while reports come in, which are counted before they are told. */
        boolean liesBetween(Tally before, Tally after) {
            return after.overdrawn() == 0
                    && after.reports() == after.closed()
                    && used == ledgerUsed
                    && returned == ledgerReturned
                    && before.told() <= used
                    && used <= after.closed()
                    && before.sent() <= returned
                    && returned <= after.owed();
        }
    }
}
