package io.flashreport.template.catalog;

import io.flashreport.contracts.AccountId;
import jakarta.inject.Singleton;
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

/** Templates as a whole; deleted ones do not exist here. */
@Singleton
public class TemplateStore {
    private final DataSource database;

    TemplateStore(DataSource database) {
        this.database = database;
    }

    public Optional<TemplateId> find(AccountId account, String name) throws SQLException {
        var sql = """
                SELECT id
                FROM template
                WHERE account_id = ? AND name = ? AND deleted IS NULL AND current IS NOT NULL
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, account.value());
            select.setString(2, name);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(new TemplateId(row.getObject("id", UUID.class))) : Optional.empty();
            }
        }
    }

    /**
     * Templates by name, each after the given one.
     *
     * @param search part of the name, empty for all
     * @param after empty for the first
     */
    List<TemplateSummary> list(AccountId account, String search, String after, int limit) throws SQLException {
        var sql = """
                SELECT t.name, t.created, t.current, t.updated,
                    (SELECT count(*) FROM template_version v WHERE v.template_id = t.id) AS versions
                FROM template t
                WHERE t.account_id = ? AND t.deleted IS NULL AND t.current IS NOT NULL
                    AND position(lower(?) IN lower(t.name)) > 0
                    AND t.name COLLATE "C" > ?
                ORDER BY t.name COLLATE "C"
                LIMIT ?
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, account.value());
            select.setString(2, search);
            select.setString(3, after);
            select.setInt(4, limit);
            try (var row = select.executeQuery()) {
                var found = new ArrayList<TemplateSummary>();
                while (row.next()) found.add(summaryOf(row));
                return found;
            }
        }
    }

    Optional<TemplateSummary> summary(TemplateId template) throws SQLException {
        var sql = """
                SELECT t.name, t.created, t.current, t.updated,
                    (SELECT count(*) FROM template_version v WHERE v.template_id = t.id) AS versions
                FROM template t
                WHERE t.id = ? AND t.deleted IS NULL AND t.current IS NOT NULL
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, template.value());
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(summaryOf(row)) : Optional.empty();
            }
        }
    }

    /** False when the account has no such template or version. */
    boolean makeCurrent(AccountId account, String name, int number, Instant now) throws SQLException {
        var sql = """
                UPDATE template t
                SET current = ?, updated = CASE WHEN t.current = ? THEN t.updated ELSE ? END
                WHERE t.account_id = ? AND t.name = ? AND t.deleted IS NULL
                    AND EXISTS (SELECT FROM template_version v WHERE v.template_id = t.id AND v.number = ?)
                """;
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setInt(1, number);
            update.setInt(2, number);
            update.setObject(3, atUtc(now));
            update.setObject(4, account.value());
            update.setString(5, name);
            update.setInt(6, number);
            return update.executeUpdate() == 1;
        }
    }

    /** Hides a template; reports that were accepted with it are still rendered. False when there is none. */
    boolean delete(AccountId account, String name, Instant now) throws SQLException {
        var sql = """
                UPDATE template
                SET deleted = ?
                WHERE account_id = ? AND name = ? AND deleted IS NULL AND current IS NOT NULL
                """;
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, atUtc(now));
            update.setObject(2, account.value());
            update.setString(3, name);
            return update.executeUpdate() == 1;
        }
    }

    private static TemplateSummary summaryOf(ResultSet row) throws SQLException {
        return new TemplateSummary(
                row.getString("name"),
                instant(row, "created"),
                row.getInt("current"),
                row.getInt("versions"),
                instant(row, "updated"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime atUtc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
