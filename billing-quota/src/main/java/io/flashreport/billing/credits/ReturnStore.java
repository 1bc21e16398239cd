package io.flashreport.billing.credits;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** Gives the credits of reports back, to the period that they were taken from. */
@Singleton
class ReturnStore {
    private final DataSource database;

    ReturnStore(DataSource database) {
        this.database = database;
    }

    private record Counter(UUID subscription, OffsetDateTime periodStart) {}

    /** Two transactions that return to the same counters must take them in the same order. */
    private static final Comparator<Counter> ORDER =
            Comparator.comparing(Counter::subscription).thenComparing(Counter::periodStart);

    /** What became of some returns: some were booked now or before, some name a lease that was not granted. */
    record Returned(int booked, int unknown) {}

    @Transactional(rollbackOn = Exception.class)
    Returned book(List<CreditReturn> returns, Instant now) throws SQLException {
        try (var connection = database.getConnection()) {
            var unknown = unknown(connection, returns);
            var booked = write(connection, returns, now);
            count(connection, booked);
            return new Returned(
                    booked.values().stream().mapToInt(Integer::intValue).sum(), unknown);
        }
    }

    private static int unknown(Connection connection, List<CreditReturn> returns) throws SQLException {
        var sql = """
                SELECT count(*) FROM unnest(?::uuid[]) AS returned (lease_id)
                WHERE NOT EXISTS (SELECT FROM credit_lease l WHERE l.id = lease_id AND l.period_start IS NOT NULL)
                """;
        try (var select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("uuid", leases(returns)));
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static SequencedMap<Counter, Integer> write(Connection connection, List<CreditReturn> returns, Instant now)
            throws SQLException {
        // In the order of the reports, so that two transactions that say the same wait for each other only once.
        var sql = """
                WITH returned AS (
                    SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::date[], ?::text[]) AS r (report_id, lease_id, day, template))
                INSERT INTO credit_ledger
                    (subscription_id, period_start, lease_id, kind, report_id, day, template, credits, booked_at)
                SELECT l.subscription_id, l.period_start, l.id, 'RETURN', r.report_id, r.day, r.template, 1, ?
                FROM returned r JOIN credit_lease l ON l.id = r.lease_id
                WHERE l.period_start IS NOT NULL
                ORDER BY r.report_id
                ON CONFLICT (report_id) WHERE kind = 'RETURN' DO NOTHING
                RETURNING subscription_id, period_start
                """;
        try (var insert = connection.prepareStatement(sql)) {
            insert.setArray(1, connection.createArrayOf("uuid", reports(returns)));
            insert.setArray(2, connection.createArrayOf("uuid", leases(returns)));
            insert.setArray(3, connection.createArrayOf("date", days(returns)));
            insert.setArray(4, connection.createArrayOf("text", templates(returns)));
            insert.setObject(5, now.atOffset(ZoneOffset.UTC));
            try (var rows = insert.executeQuery()) {
                var booked = new TreeMap<Counter, Integer>(ORDER);
                while (rows.next()) {
                    var counter = new Counter(
                            rows.getObject("subscription_id", UUID.class),
                            rows.getObject("period_start", OffsetDateTime.class));
                    booked.merge(counter, 1, Integer::sum);
                }
                return booked;
            }
        }
    }

    private static void count(Connection connection, SequencedMap<Counter, Integer> booked) throws SQLException {
        var sql = "UPDATE credit_count SET returned = returned + ? WHERE subscription_id = ? AND period_start = ?";
        try (var update = connection.prepareStatement(sql)) {
            for (var entry : booked.entrySet()) {
                update.setInt(1, entry.getValue());
                update.setObject(2, entry.getKey().subscription());
                update.setObject(3, entry.getKey().periodStart());
                update.executeUpdate();
            }
        }
    }

    private static UUID[] reports(List<CreditReturn> returns) {
        return returns.stream().map(one -> one.reportId().value()).toArray(UUID[]::new);
    }

    private static UUID[] leases(List<CreditReturn> returns) {
        return returns.stream().map(one -> one.leaseId().value()).toArray(UUID[]::new);
    }

    private static String[] days(List<CreditReturn> returns) {
        return returns.stream().map(CreditReturn::day).map(LocalDate::toString).toArray(String[]::new);
    }

    private static String[] templates(List<CreditReturn> returns) {
        return returns.stream().map(CreditReturn::template).toArray(String[]::new);
    }
}
