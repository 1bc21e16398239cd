package io.flashreport.report.dispatch;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.contracts.AccountId;
import io.flashreport.contracts.Lane;
import io.flashreport.contracts.RenderJob;
import io.flashreport.report.ReportState;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class DispatchStore {
    private final DataSource database;
    private final Clock clock;
    private final ObjectMapper json;

    DispatchStore(DataSource database, Clock clock, ObjectMapper json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    /**
     * An account whose oldest report is ready.
     *
     * @param concurrentReports how many of its reports may be released at a time
     */
    record Ready(AccountId account, int concurrentReports) {}

    Released released() throws SQLException {
        var sql = """
                select lane, account_id, count(*) filter (where state = 'QUEUED'), count(*)
                from report
                where state in ('QUEUED', 'RENDERING')
                group by lane, account_id
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            var released = new Released();
            while (rows.next()) {
                released.add(Lane.valueOf(rows.getString(1)), accountOf(rows, 2), rows.getInt(3), rows.getInt(4));
            }
            return released;
        }
    }

    Open open() throws SQLException {
        var sql = """
                select lane, state, count(*), greatest(0, extract(epoch from now() - min(ready_at)))
                from report
                where state = 'ACCEPTED'
                group by lane, state
                union all
                select lane, state, count(*), null
                from report
                where state in ('QUEUED', 'RENDERING')
                group by lane, state
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            var open = new Open();
            while (rows.next()) {
                var lane = Lane.valueOf(rows.getString(1));
                open.add(lane, ReportState.valueOf(rows.getString(2)), rows.getLong(3));
                double oldest = rows.getDouble(4);
                if (!rows.wasNull()) open.addOldest(lane, oldest);
            }
            return open;
        }
    }

    /** Accounts with reports ready, in the order of their ids from after the given one. Costs as many steps as accounts. */
    List<Ready> ready(Lane lane, UUID after, int limit) throws SQLException {
        var sql = """
                with recursive account as (
                    select (
                        select account_id
                        from report
                        where state = 'ACCEPTED' and lane = ? and account_id > ?
                        order by account_id
                        limit 1) as id
                    union all
                    select (
                        select account_id
                        from report
                        where state = 'ACCEPTED' and lane = ? and account_id > account.id
                        order by account_id
                        limit 1)
                    from account
                    where account.id is not null
                )
                select account.id, oldest.concurrent_reports
                from account
                cross join lateral (
                    select concurrent_reports
                    from report
                    where state = 'ACCEPTED' and lane = ? and account_id = account.id and ready_at <= now()
                    order by ready_at
                    limit 1) as oldest
                limit ?
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, lane.name());
            statement.setObject(2, after);
            statement.setString(3, lane.name());
            statement.setString(4, lane.name());
            statement.setInt(5, limit);
            try (var rows = statement.executeQuery()) {
                var ready = new ArrayList<Ready>();
                while (rows.next()) ready.add(new Ready(accountOf(rows, 1), rows.getInt(2)));
                return ready;
            }
        }
    }

    /** Begins the next attempt of each account's oldest reports. What is returned is committed and must be sent. */
    List<Outgoing> release(Lane lane, Map<AccountId, Integer> shares) throws SQLException {
        var sql = """
                with chosen as (
                    select oldest.id
                    from unnest(?::uuid[], ?::int[]) as share (account_id, places)
                    cross join lateral (
                        select id
                        from report
                        where state = 'ACCEPTED' and lane = ? and account_id = share.account_id and ready_at <= now()
                        order by ready_at
                        limit share.places) as oldest
                )
                update report
                set state = 'QUEUED', attempt = attempt + 1, sent_at = null, heartbeat_at = null,
                    queued_at = now(), started_at = null
                from chosen
                join report_payload payload on payload.report_id = chosen.id
                where report.id = chosen.id and report.state = 'ACCEPTED'
                returning
                """ + JobRow.COLUMNS;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            var accounts = shares.keySet().stream().map(AccountId::value).toArray();
            statement.setArray(1, connection.createArrayOf("uuid", accounts));
            statement.setArray(
                    2, connection.createArrayOf("int4", shares.values().toArray()));
            statement.setString(3, lane.name());
            return jobs(statement);
        }
    }

    /** Attempts that Kafka has not acknowledged to a leader: sent never, or with an unknown outcome. */
    List<Outgoing> unsent(int limit) throws SQLException {
        // A locked row is being settled: it was sent, and only its mark was left out.
        var sql = """
                select %s
                from report
                join report_payload on report_id = report.id
                where state = 'QUEUED' and sent_at is null
                limit ?
                for no key update of report skip locked
                """.formatted(JobRow.COLUMNS);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, limit);
            return jobs(statement);
        }
    }

    void markSent(List<RenderJob> jobs) throws SQLException {
        // A locked row is being settled and needs no mark; waiting for it could end in a deadlock.
        var sql = """
                update report
                set sent_at = now()
                where id in (
                    select id
                    from report
                    join unnest(?::uuid[], ?::int[]) as sent (report_id, sent_attempt)
                        on id = report_id and attempt = sent_attempt
                    where state = 'QUEUED'
                    for no key update of report skip locked)
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            var ids = jobs.stream().map(job -> job.reportId().value()).toArray();
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "int4", jobs.stream().map(RenderJob::attempt).toArray()));
            statement.executeUpdate();
        }
    }

    private List<Outgoing> jobs(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var jobs = new ArrayList<Outgoing>();
            while (rows.next()) jobs.add(new JobRow(rows, json).outgoing(clock.instant()));
            return jobs;
        }
    }

    private static AccountId accountOf(ResultSet row, int column) throws SQLException {
        return new AccountId(row.getObject(column, UUID.class));
    }
}
