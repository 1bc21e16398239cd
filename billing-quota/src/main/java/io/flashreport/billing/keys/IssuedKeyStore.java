package io.flashreport.billing.keys;

import io.flashreport.billing.subscriptions.SubscriptionId;
import io.flashreport.contracts.AccountId;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
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
import org.jspecify.annotations.Nullable;

/** The keys of subscriptions, for those who manage them. */
@Singleton
class IssuedKeyStore {
    private final DataSource database;

    IssuedKeyStore(DataSource database) {
        this.database = database;
    }

    /** A key with the subscription that it belongs to. */
    record Found(KeyView key, SubscriptionId subscription) {}

    /** The newest first. */
    List<KeyView> of(SubscriptionId subscription) throws SQLException {
        var sql = """
                SELECT id, name, hint, created, last_used, valid_until, revoked_at, subscription_id FROM api_key
                WHERE subscription_id = ? ORDER BY created DESC, id DESC
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, subscription.value());
            try (var rows = select.executeQuery()) {
                var keys = new ArrayList<KeyView>();
                while (rows.next()) keys.add(found(rows).key());
                return keys;
            }
        }
    }

    /**
     * Locks a subscription, so that its keys are counted by one caller at a time.
     *
     * @return false when there is no such subscription, or its account was deleted
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean lock(SubscriptionId subscription) throws SQLException {
        var sql = """
                SELECT s.id FROM subscription s JOIN account a ON a.id = s.account_id
                WHERE s.id = ? AND a.deleted_at IS NULL FOR NO KEY UPDATE OF s
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, subscription.value());
            try (var row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** A key of an account, locked to be changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Found> lock(AccountId account, KeyId id) throws SQLException {
        var sql = """
                SELECT k.id, k.name, k.hint, k.created, k.last_used, k.valid_until, k.revoked_at, k.subscription_id
                FROM api_key k JOIN subscription s ON s.id = k.subscription_id
                WHERE k.id = ? AND s.account_id = ? FOR NO KEY UPDATE OF k
                """;
        try (var connection = database.getConnection();
                var counter = connection.prepareStatement("SELECT revision FROM api_key_revision FOR UPDATE");
                var select = connection.prepareStatement(sql)) {
            // Before the key, as all who change keys do, so that nobody waits in a circle.
            counter.execute();
            select.setObject(1, id.value());
            select.setObject(2, account.value());
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(found(row)) : Optional.empty();
            }
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void insert(SubscriptionId subscription, KeyView key, byte[] sha256) throws SQLException {
        var sql = """
                INSERT INTO api_key (id, subscription_id, name, hint, sha256, created) VALUES (?, ?, ?, ?, ?, ?)
                """;
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setObject(1, key.id().value());
            insert.setObject(2, subscription.value());
            insert.setString(3, key.name());
            insert.setString(4, key.hint());
            insert.setBytes(5, sha256);
            insert.setObject(6, utc(key.created()));
            insert.executeUpdate();
        }
    }

    /** Writes when a key ends or was revoked. */
    @Transactional(Transactional.TxType.MANDATORY)
    void update(KeyView key) throws SQLException {
        var sql = "UPDATE api_key SET valid_until = ?, revoked_at = ? WHERE id = ?";
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, utc(key.validUntil()));
            update.setObject(2, utc(key.revoked()));
            update.setObject(3, key.id().value());
            update.executeUpdate();
        }
    }

    private static Found found(ResultSet row) throws SQLException {
        var created = row.getObject("created", OffsetDateTime.class).toInstant();
        var key = new KeyView(
                new KeyId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("hint"),
                created,
                instant(row, "last_used"),
                instant(row, "valid_until"),
                instant(row, "revoked_at"));
        return new Found(key, new SubscriptionId(row.getObject("subscription_id", UUID.class)));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
