package io.flashreport.report.credits;

import io.flashreport.contracts.AccountId;
import io.flashreport.report.SubscriptionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class LeaseStore {
    private final DataSource database;

    LeaseStore(DataSource database) {
        this.database = database;
    }

    /** Notes that a lease is asked for. */
    void begin(LeaseId id, SubscriptionId subscription) throws SQLException {
        var sql = "insert into lease (id, subscription_id) values (?, ?)";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id.value());
            statement.setObject(2, subscription.value());
            statement.executeUpdate();
        }
    }

    /**
     * Makes the lease one that reports can be accepted with.
     *
     * @return how long, by the clock of the database; empty when somebody has closed it meanwhile
     */
    Optional<Duration> open(LeaseId id, LeaseGrant grant) throws SQLException {
        var sql = """
                update lease
                set credits = ?, period_start = ?, period_end = ?, expires_at = ?
                where id = ? and closed_at is null
                returning extract(epoch from expires_at - now())::float8
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, grant.credits());
            statement.setObject(2, utc(grant.periodStart()));
            statement.setObject(3, utc(grant.periodEnd()));
            statement.setObject(4, utc(grant.expiresAt()));
            statement.setObject(5, id.value());
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(Duration.ofMillis((long) (row.getDouble(1) * 1000))) : Optional.empty();
            }
        }
    }

    /** Forgets a lease of which it is known that nothing was granted. */
    void forget(LeaseId id) throws SQLException {
        var sql = "delete from lease where id = ? and credits is null";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id.value());
            statement.executeUpdate();
        }
    }

    /**
     * Closes those that are open, whoever took them, and returns those that are known here, closed before or not. Waits
     * for the reports that are being accepted with them.
     */
    List<ClosedLease> close(Collection<LeaseId> leases) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                shut(connection, leases);
                // Only now, in a statement of its own, everything is visible that was accepted before.
                count(connection, leases);
                var closed = closed(connection, leases);
                connection.commit();
                return closed;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static void shut(Connection connection, Collection<LeaseId> leases) throws SQLException {
        // In one order, so that nodes that close the same leases wait for each other only one way.
        var sql = """
                with open as (
                    select id from lease where id = any (?) and closed_at is null order by id for no key update
                )
                update lease set closed_at = now() from open where lease.id = open.id
                """;
        try (var statement = connection.prepareStatement(sql)) {
            setIds(statement, leases);
            statement.executeUpdate();
        }
    }

    private static void count(Connection connection, Collection<LeaseId> leases) throws SQLException {
        var sql = """
                with counted as (
                    select lease_id, (created_at at time zone 'UTC')::date as day, template, count(*) as count
                    from report
                    where lease_id = any (?)
                    group by lease_id, day, template
                ),
                summed as (
                    select lease.id,
                        coalesce(sum(count), 0) as used,
                        coalesce(
                            jsonb_agg(jsonb_build_object('day', day, 'template', template, 'count', count))
                                filter (where count is not null),
                            '[]') as usage
                    from lease
                    left join counted on lease_id = lease.id
                    where lease.id = any (?) and closed_at is not null and lease.used is null
                    group by lease.id
                )
                update lease set used = summed.used, usage = summed.usage from summed where lease.id = summed.id
                """;
        try (var statement = connection.prepareStatement(sql)) {
            setIds(statement, leases);
            statement.setArray(2, ids(connection, leases));
            statement.executeUpdate();
        }
    }

    private static List<ClosedLease> closed(Connection connection, Collection<LeaseId> leases) throws SQLException {
        var sql = "select id, subscription_id, usage from lease where id = any (?) and closed_at is not null";
        try (var statement = connection.prepareStatement(sql)) {
            setIds(statement, leases);
            return closed(statement);
        }
    }

    void markTold(Collection<LeaseId> leases) throws SQLException {
        var sql = "update lease set told_at = now() where id = any (?) and told_at is null and used is not null";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            setIds(statement, leases);
            statement.executeUpdate();
        }
    }

    /** Takes back that billing-quota knows the leases of a period, and what was returned of them. */
    void doubt(SubscriptionId subscription, Instant periodStart) throws SQLException {
        var sql = """
                with doubted as (
                    update lease set told_at = null
                    where subscription_id = ? and period_start = ? and told_at is not null
                    returning id
                )
                update credit_return set sent_at = null
                from doubted
                where lease_id = doubted.id and sent_at is not null
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, subscription.value());
            statement.setObject(2, utc(periodStart));
            statement.executeUpdate();
        }
    }

    /** What should have been closed by its node, and what was closed a while ago and is not known to be told. */
    List<LeaseId> abandoned(Duration openWithin, Duration tellWithin, int limit) throws SQLException {
        var sql = """
                select id
                from lease
                where told_at is null
                    and case
                        when closed_at is not null then closed_at < now() - make_interval(secs => ?)
                        when expires_at is not null then expires_at < now()
                        else asked_at < now() - make_interval(secs => ?)
                    end
                order by asked_at
                limit ?
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setDouble(1, tellWithin.toMillis() / 1000.0);
            statement.setDouble(2, openWithin.toMillis() / 1000.0);
            statement.setInt(3, limit);
            return ids(statement);
        }
    }

    /** What was granted and is open, or closed and not known to be told; in the order of the ids from after this one. */
    List<LeaseId> untold(UUID after, int limit) throws SQLException {
        var sql = """
                select id
                from lease
                where told_at is null and (credits is not null or closed_at is not null) and id > ?
                order by id
                limit ?
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, after);
            statement.setInt(2, limit);
            return ids(statement);
        }
    }

    /** As {@link #untold}, of one subscription. */
    List<LeaseId> untoldOf(SubscriptionId subscription, UUID after, int limit) throws SQLException {
        var sql = """
                select id
                from lease
                where told_at is null and (credits is not null or closed_at is not null) and subscription_id = ? and id > ?
                order by id
                limit ?
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, subscription.value());
            statement.setObject(2, after);
            statement.setInt(3, limit);
            return ids(statement);
        }
    }

    /** As {@link #untold}, of those with which reports of an account were accepted. */
    List<LeaseId> untoldOf(AccountId account, UUID after, int limit) throws SQLException {
        var sql = """
                select id
                from lease
                where told_at is null and (credits is not null or closed_at is not null) and id > ?
                    and exists (select from report where lease_id = lease.id and account_id = ?)
                order by id
                limit ?
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, after);
            statement.setObject(2, account.value());
            statement.setInt(3, limit);
            return ids(statement);
        }
    }

    private static List<LeaseId> ids(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var ids = new ArrayList<LeaseId>();
            while (rows.next()) ids.add(idOf(rows));
            return ids;
        }
    }

    private static List<ClosedLease> closed(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var closed = new ArrayList<ClosedLease>();
            while (rows.next()) {
                closed.add(new ClosedLease(
                        idOf(rows), new SubscriptionId(rows.getObject(2, UUID.class)), rows.getString(3)));
            }
            return closed;
        }
    }

    private static LeaseId idOf(ResultSet row) throws SQLException {
        return new LeaseId(row.getObject(1, UUID.class));
    }

    private static void setIds(PreparedStatement statement, Collection<LeaseId> leases) throws SQLException {
        statement.setArray(1, ids(statement.getConnection(), leases));
    }

    private static java.sql.Array ids(Connection connection, Collection<LeaseId> leases) throws SQLException {
        return connection.createArrayOf(
                "uuid", leases.stream().map(LeaseId::value).toArray());
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
