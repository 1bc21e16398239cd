package io.flashreport.report.credits;

import io.flashreport.report.SubscriptionId;
import io.flashreport.report.credits.CreditAnswer.Denied;
import io.flashreport.report.credits.CreditAnswer.Granted;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Accepts reports without data, by the rule that a lease must be open and is shared meanwhile. */
final class Accepting {
    private final DataSource database;

    Accepting(DataSource database) {
        this.database = database;
    }

    boolean accept(Credits node, SubscriptionId subscription) {
        while (true) {
            switch (node.take(subscription)) {
                case Granted(var credit) -> {
                    if (commit(credit)) return true;
                    node.refused(credit);
                }
                case Denied _ -> {
                    return false;
                }
            }
        }
    }

    boolean commit(Credit credit) {
        try (var begun = begin(credit)) {
            begun.commit();
            return begun.inserted;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Begun begin(Credit credit) throws SQLException {
        return new Begun(database.getConnection(), credit);
    }

    /** A report that is inserted and not committed. */
    static final class Begun implements AutoCloseable {
        private final Connection connection;
        private final boolean inserted;

        private Begun(Connection connection, Credit credit) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            var sql = """
                    with credit as (
                        select id, period_start from lease
                        where id = ? and closed_at is null and expires_at > now()
                        for share
                    )
                    insert into report (id, account_id, subscription_id, lane, concurrent_reports, created_at,
                        expires_at, lease_id, period_start)
                    select ?, ?, ?, 'FAST', 1, now(), now(), id, period_start from credit
                    """;
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, credit.lease().value());
                statement.setObject(2, UUID.randomUUID());
                statement.setObject(3, UUID.randomUUID());
                statement.setObject(4, credit.subscription().value());
                inserted = statement.executeUpdate() == 1;
            }
        }

        void commit() throws SQLException {
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    int count(SubscriptionId subscription) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select count(*) from report where subscription_id = ?")) {
            statement.setObject(1, subscription.value());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
