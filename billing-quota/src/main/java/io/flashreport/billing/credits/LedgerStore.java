package io.flashreport.billing.credits;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** Writes what leases are charged with into the ledger, for use within the transaction that closes them. */
@Singleton
class LedgerStore {
    void charge(Connection connection, LeaseBill bill, Instant periodStart, Instant now) throws SQLException {
        if (bill.isEmpty()) return;
        var sql = """
                INSERT INTO credit_ledger (subscription_id, period_start, lease_id, kind, day, template, credits, booked_at)
                VALUES (?, ?, ?, 'CHARGE', ?, ?, ?, ?)
                """;
        try (var insert = connection.prepareStatement(sql)) {
            for (var use : bill.used()) {
                insert.setObject(1, bill.subscription().value());
                insert.setObject(2, periodStart.atOffset(ZoneOffset.UTC));
                insert.setObject(3, bill.lease().value());
                insert.setObject(4, use.day());
                insert.setString(5, use.template());
                insert.setLong(6, use.count());
                insert.setObject(7, now.atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
