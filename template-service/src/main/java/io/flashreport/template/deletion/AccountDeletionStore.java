package io.flashreport.template.deletion;

import io.flashreport.contracts.AccountId;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

@Singleton
class AccountDeletionStore {
    /** In the order of what refers to what, templates themselves last. */
    private static final List<String> DELETIONS = List.of(
            "DELETE FROM thumbnail WHERE template_id = ANY (?)",
            "DELETE FROM sample WHERE template_id = ANY (?)",
            "DELETE FROM template_version WHERE template_id = ANY (?)",
            "DELETE FROM template WHERE id = ANY (?)");

    private final DataSource database;

    AccountDeletionStore(DataSource database) {
        this.database = database;
    }

    /**
     * What there still is of an account, all of it zero in the end.
     *
     * @param templates those that were deleted before too
     * @param objects in the storage; 1000 stands for more, too
     */
    record Left(long templates, long versions, long samples, long thumbnails, long themes, long logos, long objects) {
        boolean isNothing() {
            return templates + versions + samples + thumbnails + themes + logos + objects == 0;
        }

        Left withObjects(long count) {
            return new Left(templates, versions, samples, thumbnails, themes, logos, count);
        }
    }

    void remember(AccountId account, Instant now) throws SQLException {
        var sql = "INSERT INTO deleted_account (account_id, asked_at) VALUES (?, ?) ON CONFLICT DO NOTHING";
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setObject(1, account.value());
            insert.setObject(2, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** The accounts whose deletion was asked for since. */
    List<AccountId> askedForSince(Instant time) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("SELECT account_id FROM deleted_account WHERE asked_at > ?")) {
            select.setObject(1, time.atOffset(ZoneOffset.UTC));
            try (var row = select.executeQuery()) {
                var accounts = new ArrayList<AccountId>();
                while (row.next()) accounts.add(new AccountId(row.getObject("account_id", UUID.class)));
                return accounts;
            }
        }
    }

    /** Deletes so many templates with all of their versions, the theme and the logos. */
    @Transactional(rollbackOn = Exception.class)
    void delete(AccountId account, int limit) throws SQLException {
        try (var connection = database.getConnection()) {
            deleteTemplates(connection, lockTemplates(connection, account, limit));
            for (var sql : List.of("DELETE FROM theme WHERE account_id = ?", "DELETE FROM logo WHERE account_id = ?")) {
                try (var delete = connection.prepareStatement(sql)) {
                    delete.setObject(1, account.value());
                    delete.executeUpdate();
                }
            }
        }
    }

    /** Deletes templates with all that refers to them, and returns how many there were. */
    static int deleteTemplates(Connection connection, List<UUID> ids) throws SQLException {
        var templates = connection.createArrayOf("uuid", ids.toArray());
        int deleted = 0;
        for (var sql : DELETIONS) {
            try (var delete = connection.prepareStatement(sql)) {
                delete.setArray(1, templates);
                deleted = delete.executeUpdate();
            }
        }
        return deleted;
    }

    // Whoever adds a version has to wait, and finds no template then.
    private static List<UUID> lockTemplates(Connection connection, AccountId account, int limit) throws SQLException {
        var sql = "SELECT id FROM template WHERE account_id = ? ORDER BY id LIMIT ? FOR UPDATE";
        try (var select = connection.prepareStatement(sql)) {
            select.setObject(1, account.value());
            select.setInt(2, limit);
            try (var row = select.executeQuery()) {
                var templates = new ArrayList<UUID>();
                while (row.next()) templates.add(row.getObject("id", UUID.class));
                return templates;
            }
        }
    }

    /** All but the objects. */
    Left left(AccountId account) throws SQLException {
        var sql = """
                WITH mine AS (SELECT id FROM template WHERE account_id = ?),
                this AS (SELECT CAST(? AS uuid) AS account)
                SELECT (SELECT count(*) FROM mine),
                    (SELECT count(*) FROM template_version WHERE template_id IN (SELECT id FROM mine)),
                    (SELECT count(*) FROM sample WHERE template_id IN (SELECT id FROM mine)),
                    (SELECT count(*) FROM thumbnail WHERE template_id IN (SELECT id FROM mine)),
                    (SELECT count(*) FROM theme WHERE account_id = account),
                    (SELECT count(*) FROM logo WHERE account_id = account)
                FROM this
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, account.value());
            select.setObject(2, account.value());
            try (var row = select.executeQuery()) {
                row.next();
                return new Left(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        0);
            }
        }
    }
}
