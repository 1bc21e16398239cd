package io.flashreport.billing.credits;

import io.flashreport.billing.subscriptions.Period;
import io.flashreport.billing.subscriptions.SubscriptionId;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The counter of each subscription and period, for use within a transaction that changes it. */
@Singleton
class CountStore {
    Optional<Contract> contract(Connection connection, SubscriptionId subscription) throws SQLException {
        var sql = """
                SELECT s.state = 'ACTIVE' AS active, s.valid_from, s.valid_until, p.reports_per_month
                FROM subscription s JOIN plan p ON p.id = s.plan_id
                WHERE s.id = ?
                """;
        try (var select = connection.prepareStatement(sql)) {
            select.setObject(1, subscription.value());
            try (var row = select.executeQuery()) {
                if (!row.next()) return Optional.empty();
                return Optional.of(new Contract(
                        row.getBoolean("active"),
                        row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                        row.getObject("valid_until", OffsetDateTime.class).toInstant(),
                        row.getLong("reports_per_month")));
            }
        }
    }

    /** Locks the counter until the transaction ends, and begins it if this is the first use of the period. */
    CreditCount lock(Connection connection, SubscriptionId subscription, Period period, long limit)
            throws SQLException {
        var known = lockKnown(connection, subscription, period);
        if (known.isPresent()) return known.get();
        var sql = """
                INSERT INTO credit_count (subscription_id, period_start, period_end, allowed) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """;
        try (var insert = connection.prepareStatement(sql)) {
            insert.setObject(1, subscription.value());
            insert.setObject(2, utc(period.start()));
            insert.setObject(3, utc(period.end()));
            insert.setLong(4, limit);
            insert.executeUpdate();
        }
        return lockKnown(connection, subscription, period).orElseThrow();
    }

    private static Optional<CreditCount> lockKnown(Connection connection, SubscriptionId subscription, Period period)
            throws SQLException {
        // Not FOR UPDATE, which would make returns wait that only refer to the row.
        var sql = """
                SELECT used, returned, reserved, noticed FROM credit_count
                WHERE subscription_id = ? AND period_start = ?
                FOR NO KEY UPDATE
                """;
        try (var select = connection.prepareStatement(sql)) {
            select.setObject(1, subscription.value());
            select.setObject(2, utc(period.start()));
            try (var row = select.executeQuery()) {
                if (!row.next()) return Optional.empty();
                return Optional.of(new CreditCount(
                        row.getLong("used"), row.getLong("returned"), row.getLong("reserved"), row.getInt("noticed")));
            }
        }
    }

    /** What a counter and its limit are after a lease was closed. */
    record Settled(CreditCount count, long limit) {}

    /** Frees the credits of a lease and counts what was used of them. */
    Settled settle(
            Connection connection,
            SubscriptionId subscription,
            Instant periodStart,
            int credits,
            long used,
            Instant now)
            throws SQLException {
        // A change of plan counts at once in the period that runs, and never in one that is over.
        var sql = """
                UPDATE credit_count c
                SET reserved = c.reserved - ?, used = c.used + ?,
                    allowed = CASE WHEN c.period_end > ? THEN p.reports_per_month ELSE c.allowed END
                FROM subscription s JOIN plan p ON p.id = s.plan_id
                WHERE c.subscription_id = ? AND c.period_start = ? AND s.id = c.subscription_id
                RETURNING c.used, c.returned, c.reserved, c.noticed, c.allowed
                """;
        try (var update = connection.prepareStatement(sql)) {
            update.setInt(1, credits);
            update.setLong(2, used);
            update.setObject(3, utc(now));
            update.setObject(4, subscription.value());
            update.setObject(5, utc(periodStart));
            try (var row = update.executeQuery()) {
                row.next();
                var count = new CreditCount(
                        row.getLong("used"), row.getLong("returned"), row.getLong("reserved"), row.getInt("noticed"));
                return new Settled(count, row.getLong("allowed"));
            }
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
