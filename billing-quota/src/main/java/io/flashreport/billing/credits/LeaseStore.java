package io.flashreport.billing.credits;

import io.flashreport.billing.credits.LeaseAnswer.Exhausted;
import io.flashreport.billing.credits.LeaseAnswer.Granted;
import io.flashreport.billing.credits.LeaseAnswer.Invalid;
import io.flashreport.billing.credits.LeaseAnswer.Outstanding;
import io.flashreport.billing.credits.LeaseAnswer.Spent;
import io.flashreport.billing.credits.LeaseAnswer.Unknown;
import io.flashreport.billing.subscriptions.Period;
import io.flashreport.billing.subscriptions.SubscriptionId;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Grants leases. */
@Singleton
class LeaseStore {
    private static final int MOST_LEASES_TOLD = 100;

    private final DataSource database;
    private final CountStore counts;
    private final LeaseTerms terms;
    private final NoticeStore notices;

    LeaseStore(DataSource database, CountStore counts, LeaseTerms terms, NoticeStore notices) {
        this.database = database;
        this.counts = counts;
        this.terms = terms;
        this.notices = notices;
    }

    @Transactional(rollbackOn = Exception.class)
    LeaseAnswer grant(LeaseId lease, SubscriptionId subscription, int wanted, Instant now) throws SQLException {
        try (var connection = database.getConnection()) {
            var contract = counts.contract(connection, subscription);
            if (contract.isEmpty()) return new Unknown();
            if (!contract.get().isValidAt(now)) {
                return formerAnswer(connection, lease, subscription).orElseGet(Invalid::new);
            }
            return grant(connection, lease, subscription, contract.get(), wanted, now);
        }
    }

    private LeaseAnswer grant(
            Connection connection,
            LeaseId lease,
            SubscriptionId subscription,
            Contract contract,
            int wanted,
            Instant now)
            throws SQLException {
        var period = contract.periodAt(now);
        var count = counts.lock(connection, subscription, period, contract.limit());
        // Only now: whoever asks twice at once has to wait for the lock, and then sees the first answer.
        var former = formerAnswer(connection, lease, subscription);
        if (former.isPresent()) return former.get();
        var left = count.left(contract.limit());
        if (left < 1) return nothingLeft(connection, subscription, period, count, contract.limit());
        var granted = new Granted(
                terms.credits(wanted, left),
                period.start(),
                period.end(),
                terms.expiry(now, period.end(), contract.validUntil()));
        return reserve(connection, lease, subscription, granted, contract.limit(), now) ? granted : new Spent();
    }

    private LeaseAnswer nothingLeft(
            Connection connection, SubscriptionId subscription, Period period, CreditCount count, long limit)
            throws SQLException {
        var open = openLeases(connection, subscription, period);
        if (!open.isEmpty()) return new Outstanding(open);
        // A smaller plan can have put the limit below what was used, with no lease to come that would notice.
        notices.tell(connection, subscription, period.start(), count, limit);
        return new Exhausted(limit, period.end());
    }

    /** What was answered before: the same is answered for ever after. */
    private static Optional<LeaseAnswer> formerAnswer(Connection connection, LeaseId lease, SubscriptionId subscription)
            throws SQLException {
        var sql = """
                SELECT l.credits, c.period_start, c.period_end, l.expires_at,
                       l.subscription_id <> ? OR l.closed_at IS NOT NULL AS spent
                FROM credit_lease l
                LEFT JOIN credit_count c ON c.subscription_id = l.subscription_id AND c.period_start = l.period_start
                WHERE l.id = ?
                """;
        try (var select = connection.prepareStatement(sql)) {
            select.setObject(1, subscription.value());
            select.setObject(2, lease.value());
            try (var row = select.executeQuery()) {
                if (!row.next()) return Optional.empty();
                if (row.getBoolean("spent")) return Optional.of(new Spent());
                return Optional.of(new Granted(
                        row.getInt("credits"),
                        instant(row, "period_start"),
                        instant(row, "period_end"),
                        instant(row, "expires_at")));
            }
        }
    }

    private static List<LeaseId> openLeases(Connection connection, SubscriptionId subscription, Period period)
            throws SQLException {
        var sql = """
                SELECT id FROM credit_lease
                WHERE subscription_id = ? AND period_start = ? AND closed_at IS NULL
                ORDER BY granted_at, id
                LIMIT ?
                """;
        try (var select = connection.prepareStatement(sql)) {
            select.setObject(1, subscription.value());
            select.setObject(2, utc(period.start()));
            select.setInt(3, MOST_LEASES_TOLD);
            try (var rows = select.executeQuery()) {
                var open = new ArrayList<LeaseId>();
                while (rows.next()) open.add(new LeaseId(rows.getObject("id", UUID.class)));
                return open;
            }
        }
    }

    /** Writes the lease down; false if it was closed a moment ago. */
    private static boolean reserve(
            Connection connection, LeaseId lease, SubscriptionId subscription, Granted granted, long limit, Instant now)
            throws SQLException {
        var sql = """
                WITH lease AS (
                    INSERT INTO credit_lease (id, subscription_id, period_start, credits, granted_at, expires_at)
                    VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT DO NOTHING
                    RETURNING subscription_id, period_start, credits)
                UPDATE credit_count c SET reserved = c.reserved + l.credits, allowed = ?
                FROM lease l
                WHERE c.subscription_id = l.subscription_id AND c.period_start = l.period_start
                """;
        try (var insert = connection.prepareStatement(sql)) {
            insert.setObject(1, lease.value());
            insert.setObject(2, subscription.value());
            insert.setObject(3, utc(granted.periodStart()));
            insert.setInt(4, granted.credits());
            insert.setObject(5, utc(now));
            insert.setObject(6, utc(granted.expiresAt()));
            insert.setLong(7, limit);
            return insert.executeUpdate() == 1;
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
