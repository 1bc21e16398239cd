package io.flashreport.report.events;

import io.flashreport.report.read.ReportRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What has changed, by the transactions that changed it. Up to the oldest transaction that is under way, nothing comes
 * any more: reading goes up to there, and goes on from there.
 */
@ApplicationScoped
class ChangeStore {
    /** Changes of all accounts that a stream may have missed; what is further back is not looked for. */
    private static final int MOST_MISSED = 10_000;

    private static final String COLUMNS =
            ReportRow.COLUMNS + ", changed::text as mark, deleted_at is not null as deleted";

    private final DataSource database;
    private final Clock clock;

    ChangeStore(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Everything of before is complete. */
    String now() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select pg_snapshot_xmin(pg_current_snapshot())::text");
                var row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    /** Of these accounts, from the one mark to before the other, in the order in which they came. */
    List<Change> between(String from, String to, Collection<UUID> accounts) throws SQLException {
        var sql = """
                select %s
                from report
                left join report_payload on report_id = report.id
                where changed >= ?::xid8 and changed < ?::xid8 and account_id = any (?)
                order by changed
                """.formatted(COLUMNS);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, from);
            statement.setString(2, to);
            statement.setArray(3, connection.createArrayOf("uuid", accounts.toArray()));
            return changes(statement);
        }
    }

    /** Of this account, from the mark to before the other; empty when that is too much to be told. */
    Optional<List<Change>> missed(String from, String to, UUID account) throws SQLException {
        var sql = """
                select count(*)
                from (select from report where changed >= ?::xid8 and changed < ?::xid8 limit ?) as missed
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, from);
            statement.setString(2, to);
            statement.setInt(3, MOST_MISSED);
            try (var row = statement.executeQuery()) {
                row.next();
                if (row.getInt(1) == MOST_MISSED) return Optional.empty();
            }
        }
        return Optional.of(between(from, to, List.of(account)));
    }

    private List<Change> changes(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var changes = new ArrayList<Change>();
            while (rows.next()) {
                var row = new ReportRow(rows);
                changes.add(new Change(
                        rows.getString("mark"),
                        row.account(),
                        rows.getObject("id", UUID.class),
                        rows.getBoolean("deleted") ? null : row.body(clock.instant())));
            }
            return changes;
        }
    }
}
