package io.flashreport.report;

import io.flashreport.contracts.ReportId;
import io.flashreport.teststack.Tables;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The database of the service under test, as an operator sees it. */
@Singleton
public class Reports {
    private final DataSource database;

    Reports(DataSource database) {
        this.database = database;
    }

    /** Leaves nothing of earlier tests, whose reports no worker ever takes and which would fill the window. */
    void clear() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate report, report_payload, report_title, render_worker");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the account have so many reports waiting that are never released. */
    void addWaiting(UUID account, int count) {
        var sql = """
                insert into report (id, account_id, lane, concurrent_reports, created_at, expires_at, ready_at)
                select gen_random_uuid(), ?, 'FAST', 1, now(), now() + interval '1 day', 'infinity'
                from generate_series(1, ?)
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, account);
            statement.setInt(2, count);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A report as builds of before there were looks wrote it, ready to be released. */
    ReportId addOfBefore(UUID account) {
        var sql = """
                with accepted as (
                    insert into report (id, account_id, lane, concurrent_reports, created_at, expires_at)
                    values (?, ?, 'FAST', 1, now(), now() + interval '1 day')
                    returning id
                )
                insert into report_payload (report_id, format, bytes, data)
                select id, 'JSON', 2, '[]'
                from accepted
                """;
        var report = new ReportId(UUID.randomUUID());
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, report.value());
            statement.setObject(2, account);
            statement.executeUpdate();
            return report;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As if its time had been over for so long. */
    void letExpire(ReportId report, Duration ago) {
        var sql = "update report set expires_at = now() - make_interval(secs => ?) where id = ?";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setDouble(1, ago.toMillis() / 1000.0);
            statement.setObject(2, report.value());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nobody else changes the report before this is closed. */
    AutoCloseable lock(ReportId report) throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement("select from report where id = ? for update")) {
            statement.setObject(1, report.value());
            statement.execute();
        }
        return () -> {
            connection.rollback();
            connection.close();
        };
    }

    boolean hasData(ReportId report) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select from report_payload where report_id = ?")) {
            statement.setObject(1, report.value());
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As if a day had passed since they were used. */
    void letKeysAge() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update idempotency_key set used_at = used_at - interval '25 hours'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int count(String state) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select count(*) from report where state = ?")) {
            statement.setString(1, state);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int countOf(UUID account) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select count(*) from report where account_id = ?")) {
            statement.setObject(1, account);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tables that have a row with this text in it. */
    List<String> tablesWith(String text) {
        try (var connection = database.getConnection()) {
            return Tables.with(connection, text);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many names of templates the subscription's leases are told with. */
    int namesInLeasesOf(UUID subscription) {
        var sql = """
                select count(*)
                from lease, jsonb_array_elements(usage) as entry
                where subscription_id = ? and entry ->> 'template' is not null
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, subscription);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the account's reports are counted under. */
    List<String> templatesOf(UUID account) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select template from report where account_id = ?")) {
            statement.setObject(1, account);
            try (var rows = statement.executeQuery()) {
                var templates = new ArrayList<String>();
                while (rows.next()) templates.add(rows.getString(1));
                return templates;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
