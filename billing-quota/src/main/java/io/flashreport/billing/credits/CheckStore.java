package io.flashreport.billing.credits;

import io.flashreport.billing.credits.SubscriptionCounts.PeriodCount;
import io.flashreport.billing.subscriptions.SubscriptionId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Compares counters and ledger. */
@Singleton
class CheckStore {
    private final DataSource database;

    CheckStore(DataSource database) {
        this.database = database;
    }

    /** The next subscriptions, in the order of their ids, that ever had a lease. */
    List<SubscriptionCounts> countsAfter(@Nullable SubscriptionId after, int limit) throws SQLException {
        // One statement, hence one snapshot: a lease that is closed meanwhile must not look like a difference.
        var sql = """
                WITH page AS (
                    SELECT DISTINCT subscription_id FROM credit_count
                    WHERE ?::uuid IS NULL OR subscription_id > ?
                    ORDER BY subscription_id LIMIT ?)
                SELECT c.subscription_id, c.period_start, c.period_end, c.allowed, c.used, c.returned, c.reserved,
                       COALESCE(l.used, 0) AS ledger_used, COALESCE(l.returned, 0) AS ledger_returned
                FROM page JOIN credit_count c USING (subscription_id)
                CROSS JOIN LATERAL (
                    SELECT sum(credits) FILTER (WHERE kind = 'CHARGE') AS used,
                           sum(credits) FILTER (WHERE kind = 'RETURN') AS returned
                    FROM credit_ledger e
                    WHERE e.subscription_id = c.subscription_id AND e.period_start = c.period_start) l
                ORDER BY c.subscription_id, c.period_start
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, after == null ? null : after.value());
            select.setObject(2, after == null ? null : after.value());
            select.setInt(3, limit);
            try (var rows = select.executeQuery()) {
                var periods = new LinkedHashMap<SubscriptionId, List<PeriodCount>>();
                while (rows.next()) {
                    var subscription = new SubscriptionId(rows.getObject("subscription_id", UUID.class));
                    periods.computeIfAbsent(subscription, _ -> new ArrayList<>())
                            .add(count(rows));
                }
                return periods.entrySet().stream()
                        .map(entry -> new SubscriptionCounts(entry.getKey(), entry.getValue()))
                        .toList();
            }
        }
    }

    private static PeriodCount count(ResultSet row) throws SQLException {
        return new PeriodCount(
                row.getObject("period_start", OffsetDateTime.class).toInstant(),
                row.getObject("period_end", OffsetDateTime.class).toInstant(),
                row.getLong("allowed"),
                row.getLong("used"),
                row.getLong("returned"),
                row.getLong("reserved"),
                row.getLong("ledger_used"),
                row.getLong("ledger_returned"));
    }
}
