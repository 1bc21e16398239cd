package io.flashreport.billing.keys;

import io.flashreport.billing.subscriptions.SubscriptionId;
import io.flashreport.contracts.AccountId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

@Singleton
class ApiKeyStore {
    /** Above this many changes at once a gateway is quicker when it forgets all keys. */
    static final int MAX_CHANGES = 1000;

    private final DataSource database;

    ApiKeyStore(DataSource database) {
        this.database = database;
    }

    /** The grant of a key; empty when it is unknown or revoked. */
    Optional<KeyGrant> grantOf(KeyHash hash) throws SQLException {
        var sql = """
                SELECT k.id, s.account_id, s.id AS subscription_id,
                       CASE WHEN s.state = 'ACTIVE' THEN s.valid_until END AS create_allowed_until,
                       p.max_payload_bytes, p.concurrent_reports, p.retention_days
                FROM api_key k
                JOIN subscription s ON s.id = k.subscription_id
                JOIN plan p ON p.id = s.plan_id
                WHERE k.sha256 = ? AND k.revoked_at IS NULL
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setBytes(1, hash.bytes());
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(grant(row)) : Optional.empty();
            }
        }
    }

    long revision() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("SELECT revision FROM api_key_revision");
                var row = select.executeQuery()) {
            row.next();
            return row.getLong("revision");
        }
    }

    KeyChanges changesAfter(long after) throws SQLException {
        // One statement, hence one snapshot: the revision must not be newer than the changes beside it.
        var sql = """
                SELECT r.revision, k.sha256
                FROM api_key_revision r
                LEFT JOIN LATERAL (SELECT sha256 FROM api_key WHERE revision > ? ORDER BY revision LIMIT ?) k ON true
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setLong(1, after);
            select.setInt(2, MAX_CHANGES + 1);
            try (var rows = select.executeQuery()) {
                return changes(rows, after);
            }
        }
    }

    private static KeyChanges changes(ResultSet rows, long after) throws SQLException {
        var revision = after;
        var changed = new ArrayList<KeyHash>();
        while (rows.next()) {
            revision = rows.getLong("revision");
            var sha256 = rows.getBytes("sha256");
            if (sha256 != null) changed.add(KeyHash.of(sha256));
        }
        // A revision from the future was given out by a database that has been restored since.
        var cannotSay = after > revision || changed.size() > MAX_CHANGES;
        return cannotSay ? KeyChanges.everything(revision) : new KeyChanges(revision, false, changed);
    }

    private static KeyGrant grant(ResultSet row) throws SQLException {
        var until = row.getObject("create_allowed_until", OffsetDateTime.class);
        return new KeyGrant(
                new KeyId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                new SubscriptionId(row.getObject("subscription_id", UUID.class)),
                until == null ? null : until.toInstant(),
                new KeyGrant.Limits(
                        row.getLong("max_payload_bytes"),
                        row.getInt("concurrent_reports"),
                        row.getInt("retention_days")));
    }
}
