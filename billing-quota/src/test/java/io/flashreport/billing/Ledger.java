package io.flashreport.billing;

import io.flashreport.billing.keys.KeyHash;
import io.flashreport.teststack.Tables;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes accounts, subscriptions and keys as the tests need them. */
@Singleton
public class Ledger {
    private final DataSource database;

    Ledger(DataSource database) {
        this.database = database;
    }

    public KeyHash newKey(Instant validUntil) throws SQLException {
        return newKey("starter", validUntil);
    }

    public KeyHash newKey(String plan, Instant validUntil) throws SQLException {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        var hash = new KeyHash(HexFormat.of().formatHex(random));
        try (var connection = database.getConnection()) {
            insert(connection, hash, plan, validUntil);
        }
        return hash;
    }

    public void update(String sql, @Nullable Object... values) throws SQLException {
        try (var connection = database.getConnection()) {
            update(connection, sql, values);
        }
    }

    public static void update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.executeUpdate();
        }
    }

    public void revoke(KeyHash hash) throws SQLException {
        update("UPDATE api_key SET revoked_at = now() WHERE sha256 = ?", (Object) hash.bytes());
    }

    public void suspend(KeyHash hash) throws SQLException {
        update(
                "UPDATE subscription SET state = 'SUSPENDED' WHERE id = (SELECT subscription_id FROM api_key WHERE sha256 = ?)",
                (Object) hash.bytes());
    }

    public void endTrial(KeyHash hash, Instant when) throws SQLException {
        update(
                "UPDATE subscription SET valid_from = ?, valid_until = ? WHERE id = (SELECT subscription_id FROM api_key WHERE sha256 = ?)",
                when.minusSeconds(60).atOffset(ZoneOffset.UTC),
                when.atOffset(ZoneOffset.UTC),
                hash.bytes());
    }

    public int accountsNamed(String name) throws SQLException {
        return count("SELECT count(*) FROM account WHERE name = ?", name);
    }

    /** The number that a query answers in its first column. */
    public int count(String sql, @Nullable Object... values) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) select.setObject(i + 1, values[i]);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** The tables that have a row with this text in it. */
    public List<String> tablesWith(String text) throws SQLException {
        try (var connection = database.getConnection()) {
            return Tables.with(connection, text);
        }
    }

    private static void insert(Connection connection, KeyHash hash, String plan, Instant validUntil)
            throws SQLException {
        var sql = """
                WITH a AS (INSERT INTO account (name, created) VALUES ('Test', now()) RETURNING id),
                s AS (
                    INSERT INTO subscription (account_id, plan_id, valid_from, valid_until, state)
                    SELECT id, ?, '2020-01-01Z', ?, 'ACTIVE' FROM a RETURNING id)
                INSERT INTO api_key (subscription_id, name, sha256, created) SELECT id, 'test', ?, now() FROM s
                """;
        update(connection, sql, plan, validUntil.atOffset(ZoneOffset.UTC), hash.bytes());
    }
}
