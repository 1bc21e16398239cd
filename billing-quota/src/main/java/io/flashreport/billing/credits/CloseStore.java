package io.flashreport.billing.credits;

import io.flashreport.billing.subscriptions.SubscriptionId;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Closes leases: what was used is charged, the rest is free again. */
@Singleton
class CloseStore {
    private final DataSource database;
    private final CountStore counts;
    private final LedgerStore ledger;
    private final NoticeStore notices;

    CloseStore(DataSource database, CountStore counts, LedgerStore ledger, NoticeStore notices) {
        this.database = database;
        this.counts = counts;
        this.ledger = ledger;
        this.notices = notices;
    }

    /** A lease, locked by this transaction. */
    private record Lease(
            SubscriptionId subscription, @Nullable Instant periodStart, int credits, boolean open, long used) {}

    /**
     * Closes a lease once; closing it again changes nothing. One that was never granted will not be granted any more.
     *
     * @return what should not have happened
     */
    @Transactional(rollbackOn = Exception.class)
    Optional<CreditDefect> close(LeaseBill bill, Instant now) throws SQLException {
        try (var connection = database.getConnection()) {
            var lease = lock(connection, bill.lease());
            if (lease.isPresent()) return close(connection, lease.get(), bill, now);
            var contract = counts.contract(connection, bill.subscription());
            if (contract.isEmpty()) return bill.isEmpty() ? Optional.empty() : Optional.of(CreditDefect.UNKNOWN_LEASE);
            if (closeBeforeGrant(connection, contract.get(), bill, now)) {
                return bill.isEmpty() ? Optional.empty() : Optional.of(CreditDefect.NEVER_GRANTED);
            }
            // It was granted, or closed, a moment ago.
            return close(connection, lock(connection, bill.lease()).orElseThrow(), bill, now);
        }
    }

    private Optional<CreditDefect> close(Connection connection, Lease lease, LeaseBill bill, Instant now)
            throws SQLException {
        if (!lease.subscription().equals(bill.subscription())) return Optional.of(CreditDefect.FOREIGN_LEASE);
        if (!lease.open() || lease.periodStart() == null) {
            return lease.used() == bill.total() ? Optional.empty() : Optional.of(CreditDefect.CLOSED_DIFFERENTLY);
        }
        end(connection, bill, now);
        charge(connection, bill, lease.periodStart(), lease.credits(), now);
        return bill.total() > lease.credits() ? Optional.of(CreditDefect.OVERUSED) : Optional.empty();
    }

    private void charge(Connection connection, LeaseBill bill, Instant periodStart, int credits, Instant now)
            throws SQLException {
        ledger.charge(connection, bill, periodStart, now);
        var settled = counts.settle(connection, bill.subscription(), periodStart, credits, bill.total(), now);
        notices.tell(connection, bill.subscription(), periodStart, settled.count(), settled.limit());
    }

    /** False if there is such a lease after all. */
    private boolean closeBeforeGrant(Connection connection, Contract contract, LeaseBill bill, Instant now)
            throws SQLException {
        if (bill.isEmpty()) return insertClosed(connection, bill, null, now);
        var period =
                contract.periodAt(bill.firstDay().atStartOfDay(ZoneOffset.UTC).toInstant());
        counts.lock(connection, bill.subscription(), period, contract.limit());
        if (!insertClosed(connection, bill, period.start(), now)) return false;
        charge(connection, bill, period.start(), 0, now);
        return true;
    }

    private static Optional<Lease> lock(Connection connection, LeaseId id) throws SQLException {
        var sql = """
                SELECT subscription_id, period_start, credits, closed_at IS NULL AS open, used
                FROM credit_lease WHERE id = ?
                FOR NO KEY UPDATE
                """;
        try (var select = connection.prepareStatement(sql)) {
            select.setObject(1, id.value());
            try (var row = select.executeQuery()) {
                if (!row.next()) return Optional.empty();
                var periodStart = row.getObject("period_start", OffsetDateTime.class);
                return Optional.of(new Lease(
                        new SubscriptionId(row.getObject("subscription_id", UUID.class)),
                        periodStart == null ? null : periodStart.toInstant(),
                        row.getInt("credits"),
                        row.getBoolean("open"),
                        row.getLong("used")));
            }
        }
    }

    private static void end(Connection connection, LeaseBill bill, Instant now) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE credit_lease SET closed_at = ?, used = ? WHERE id = ?")) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setLong(2, bill.total());
            update.setObject(3, bill.lease().value());
            update.executeUpdate();
        }
    }

    private static boolean insertClosed(
            Connection connection, LeaseBill bill, @Nullable Instant periodStart, Instant now) throws SQLException {
        var sql = """
                INSERT INTO credit_lease (id, subscription_id, period_start, credits, closed_at, used)
                VALUES (?, ?, ?, 0, ?, ?)
                ON CONFLICT DO NOTHING
                """;
        try (var insert = connection.prepareStatement(sql)) {
            insert.setObject(1, bill.lease().value());
            insert.setObject(2, bill.subscription().value());
            insert.setObject(3, periodStart == null ? null : periodStart.atOffset(ZoneOffset.UTC));
            insert.setObject(4, now.atOffset(ZoneOffset.UTC));
            insert.setLong(5, bill.total());
            return insert.executeUpdate() == 1;
        }
    }
}
