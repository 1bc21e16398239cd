package io.flashreport.billing;

import io.flashreport.billing.subscriptions.SubscriptionId;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/** Makes subscriptions, each with an account and a plan of its own. */
@Singleton
public class Subscribers {
    private static final Instant NEXT_CENTURY = Instant.parse("2101-01-01T00:00:00Z");

    private final DataSource database;

    Subscribers(DataSource database) {
        this.database = database;
    }

    /** A subscription and what belongs to it. */
    public record Subscriber(UUID account, SubscriptionId subscription, String plan) {}

    public Subscriber with(int reportsPerMonth) throws SQLException {
        return with(reportsPerMonth, Instant.parse("2020-01-31T18:00:00Z"), NEXT_CENTURY);
    }

    public Subscriber with(int reportsPerMonth, Instant validFrom, Instant validUntil) throws SQLException {
        var account = UUID.randomUUID();
        var plan = "test-" + UUID.randomUUID();
        update("INSERT INTO account (id, name, created) VALUES (?, 'Test', now())", account);
        update("""
                INSERT INTO plan (id, name, reports_per_month, max_payload_bytes, requests_per_second,
                                  concurrent_reports, retention_days, euros_per_month)
                VALUES (?, 'Test', ?, 1000, 10, 5, 7, 1)
                """, plan, reportsPerMonth);
        return new Subscriber(account, anotherOf(account, plan, validFrom, validUntil), plan);
    }

    public SubscriptionId anotherOf(UUID account, String plan, Instant validFrom, Instant validUntil)
            throws SQLException {
        var id = UUID.randomUUID();
        update("""
                INSERT INTO subscription (id, account_id, plan_id, valid_from, valid_until, state)
                VALUES (?, ?, ?, ?, ?, 'ACTIVE')
                """, id, account, plan, validFrom.atOffset(ZoneOffset.UTC), validUntil.atOffset(ZoneOffset.UTC));
        return new SubscriptionId(id);
    }

    public void setLimit(Subscriber subscriber, int reportsPerMonth) throws SQLException {
        update("UPDATE plan SET reports_per_month = ? WHERE id = ?", reportsPerMonth, subscriber.plan());
    }

    public void suspend(Subscriber subscriber) throws SQLException {
        update(
                "UPDATE subscription SET state = 'SUSPENDED' WHERE id = ?",
                subscriber.subscription().value());
    }

    private void update(String sql, Object... values) throws SQLException {
        try (var connection = database.getConnection()) {
            Ledger.update(connection, sql, values);
        }
    }
}
