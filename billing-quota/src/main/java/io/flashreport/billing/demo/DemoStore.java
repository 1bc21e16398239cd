package io.flashreport.billing.demo;

import io.flashreport.billing.keys.KeyHash;
import io.flashreport.contracts.AccountId;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

@Singleton
class DemoStore {
    private final DataSource database;

    DemoStore(DataSource database) {
        this.database = database;
    }

    /**
     * Makes the account with its trial and key unless the key exists; where it does, a trial that is over begins anew.
     *
     * @return whether the account was made
     */
    @Transactional(rollbackOn = Exception.class)
    boolean ensure(KeyHash key, Instant now, Instant until) throws SQLException {
        try (var connection = database.getConnection()) {
            lockKeys(connection);
            prolong(connection, key, now, until);
            return create(connection, key, now, until);
        }
    }

    // Two nodes may start at once.
    private static void lockKeys(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("SELECT revision FROM api_key_revision FOR UPDATE")) {
            lock.execute();
        }
    }

    private static void prolong(Connection connection, KeyHash key, Instant now, Instant until) throws SQLException {
        var sql = """
                UPDATE subscription SET valid_until = ?
                WHERE valid_until < ? AND id = (SELECT subscription_id FROM api_key WHERE sha256 = ?)
                """;
        try (var update = connection.prepareStatement(sql)) {
            update.setObject(1, utc(until));
            update.setObject(2, utc(now));
            update.setBytes(3, key.bytes());
            update.executeUpdate();
        }
    }

    private static boolean create(Connection connection, KeyHash key, Instant now, Instant until) throws SQLException {
        var sql = """
                WITH this AS (SELECT ?::bytea AS sha256, ?::timestamptz AS now, ?::timestamptz AS until),
                new_account AS (
                    INSERT INTO account (name, created)
                    SELECT 'Demo', now FROM this WHERE NOT EXISTS (SELECT FROM api_key k WHERE k.sha256 = this.sha256)
                    RETURNING id),
                new_subscription AS (
                    INSERT INTO subscription (account_id, plan_id, valid_from, valid_until, state)
                    SELECT a.id, 'trial', now, until, 'ACTIVE' FROM new_account a, this
                    RETURNING id)
                INSERT INTO api_key (subscription_id, name, sha256, created)
                SELECT s.id, 'demo', sha256, now FROM new_subscription s, this
                """;
        try (var insert = connection.prepareStatement(sql)) {
            insert.setBytes(1, key.bytes());
            insert.setObject(2, utc(now));
            insert.setObject(3, utc(until));
            return insert.executeUpdate() == 1;
        }
    }

    AccountId accountOf(KeyHash key) throws SQLException {
        var sql = """
                SELECT s.account_id FROM api_key k JOIN subscription s ON s.id = k.subscription_id WHERE k.sha256 = ?
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setBytes(1, key.bytes());
            try (var row = select.executeQuery()) {
                row.next();
                return new AccountId(row.getObject("account_id", UUID.class));
            }
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
