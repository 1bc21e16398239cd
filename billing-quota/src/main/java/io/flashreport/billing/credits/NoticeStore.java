package io.flashreport.billing.credits;

import io.flashreport.billing.subscriptions.SubscriptionId;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** Remembers of what share of the limit the owners were told. */
@Singleton
class NoticeStore {
    /** Tells the owners when a threshold is newly reached; the counter is locked by this transaction. */
    void tell(Connection connection, SubscriptionId subscription, Instant periodStart, CreditCount count, long limit)
            throws SQLException {
        var crossed = Threshold.crossed(count.charged(), limit, count.noticedPercent());
        if (crossed.isEmpty()) return;
        remember(connection, subscription, periodStart, crossed.get());
    }

    private static void remember(
            Connection connection, SubscriptionId subscription, Instant periodStart, Threshold threshold)
            throws SQLException {
        var sql = "UPDATE credit_count SET noticed = ? WHERE subscription_id = ? AND period_start = ?";
        try (var update = connection.prepareStatement(sql)) {
            update.setInt(1, threshold.percent());
            update.setObject(2, subscription.value());
            update.setObject(3, periodStart.atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        }
    }
}
