package io.flashreport.template.theme;

import io.flashreport.contracts.AccountId;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Which logos an account has. */
@Singleton
public class LogoStore {
    static final int MAX_LOGOS = 20;

    private final DataSource database;

    LogoStore(DataSource database) {
        this.database = database;
    }

    /** What became of the wish to have a logo no more. */
    enum Deletion {
        DELETED,
        UNKNOWN,
        /** The theme names it. */
        IN_USE
    }

    public Optional<Logo> find(AccountId account, String name) throws SQLException {
        var sql = """
                SELECT name, storage_key, type, bytes, sha256, width, height
                FROM logo
                WHERE account_id = ? AND name = ?
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, account.value());
            select.setString(2, name);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(logoOf(row)) : Optional.empty();
            }
        }
    }

    List<Logo> list(AccountId account) throws SQLException {
        var sql = """
                SELECT name, storage_key, type, bytes, sha256, width, height
                FROM logo
                WHERE account_id = ?
                ORDER BY name COLLATE "C"
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, account.value());
            try (var row = select.executeQuery()) {
                var found = new ArrayList<Logo>();
                while (row.next()) found.add(logoOf(row));
                return found;
            }
        }
    }

    /** Puts a logo in place of the one with its name. False when the account has as many as it may have already. */
    @Transactional(rollbackOn = Exception.class)
    boolean put(AccountId account, Logo logo, Instant now, String by) throws SQLException {
        var sql = """
                INSERT INTO logo (account_id, name, storage_key, type, bytes, sha256, width, height, created, created_by)
                SELECT ?, ?, ?, ?, ?, decode(?, 'hex'), ?, ?, ?, ?
                WHERE (SELECT count(*) FROM logo WHERE account_id = ? AND name <> ?) < ?
                ON CONFLICT (account_id, name) DO UPDATE
                SET storage_key = EXCLUDED.storage_key, type = EXCLUDED.type, bytes = EXCLUDED.bytes,
                    sha256 = EXCLUDED.sha256, width = EXCLUDED.width, height = EXCLUDED.height,
                    created = EXCLUDED.created, created_by = EXCLUDED.created_by
                """;
        try (var connection = database.getConnection()) {
            lock(connection, account);
            try (var insert = connection.prepareStatement(sql)) {
                int i = 0;
                insert.setObject(++i, account.value());
                insert.setString(++i, logo.name());
                insert.setString(++i, logo.storageKey());
                insert.setString(++i, logo.type());
                insert.setInt(++i, logo.bytes());
                insert.setString(++i, logo.sha256());
                insert.setInt(++i, logo.width());
                insert.setInt(++i, logo.height());
                insert.setObject(++i, now.atOffset(ZoneOffset.UTC));
                insert.setString(++i, by);
                insert.setObject(++i, account.value());
                insert.setString(++i, logo.name());
                insert.setInt(++i, MAX_LOGOS);
                return insert.executeUpdate() == 1;
            }
        }
    }

    Deletion delete(AccountId account, String name) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("DELETE FROM logo WHERE account_id = ? AND name = ?")) {
            delete.setObject(1, account.value());
            delete.setString(2, name);
            return delete.executeUpdate() == 1 ? Deletion.DELETED : Deletion.UNKNOWN;
        } catch (SQLException e) {
            if (ThemeStore.REFERS.equals(e.getSQLState())) return Deletion.IN_USE;
            throw e;
        }
    }

    // One after the other in an account, until the end of the transaction: two at once would both find room for the
    // last.
    private static void lock(Connection connection, AccountId account) throws SQLException {
        try (var lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, "logo/" + account);
            lock.execute();
        }
    }

    private static Logo logoOf(ResultSet row) throws SQLException {
        return new Logo(
                row.getString("name"),
                row.getString("storage_key"),
                row.getString("type"),
                row.getInt("bytes"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getInt("width"),
                row.getInt("height"));
    }
}
