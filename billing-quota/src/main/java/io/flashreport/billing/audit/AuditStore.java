package io.flashreport.billing.audit;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

@Singleton
class AuditStore {
    private final DataSource database;

    AuditStore(DataSource database) {
        this.database = database;
    }

    void add(Instant at, Actor actor, Action action, String target, @Nullable String before, @Nullable String after)
            throws SQLException {
        var sql = """
                INSERT INTO audit_entry (at, actor, actor_email, action, target, before, after)
                VALUES (?, ?, (SELECT email FROM app_user WHERE id::text = ?), ?, ?, ?::jsonb, ?::jsonb)
                """;
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setObject(1, at.atOffset(ZoneOffset.UTC));
            insert.setString(2, actor.id());
            insert.setString(3, actor.id());
            insert.setString(4, action.name());
            insert.setString(5, target);
            insert.setString(6, before);
            insert.setString(7, after);
            insert.executeUpdate();
        }
    }

    /** Entries that are older than the given one, the newest first. */
    List<AuditEntry> before(long id, int limit) throws SQLException {
        var sql = """
                SELECT id, at, actor, actor_email, action, target, before, after FROM audit_entry
                WHERE id < ? ORDER BY id DESC LIMIT ?
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setLong(1, id);
            select.setInt(2, limit);
            try (var rows = select.executeQuery()) {
                var entries = new ArrayList<AuditEntry>();
                while (rows.next()) entries.add(entry(rows));
                return entries;
            }
        }
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Actor(row.getString("actor"), row.getString("actor_email")),
                Action.valueOf(row.getString("action")),
                row.getString("target"),
                row.getString("before"),
                row.getString("after"));
    }
}
