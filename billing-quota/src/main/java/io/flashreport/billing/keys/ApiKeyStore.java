package io.flashreport.billing.keys;

import io.flashreport.billing.subscriptions.SubscriptionId;
import io.flashreport.contracts.AccountId;
import io.flashreport.contracts.RenderLimits;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

@Singleton
class ApiKeyStore {
    /** Above this many changes at once a gateway is quicker when it forgets all keys. */
    static final int MAX_CHANGES = 1000;

    private final DataSource database;

    ApiKeyStore(DataSource database) {
        this.database = database;
    }

    /** The grant of a key; empty when it is unknown, revoked, or was rotated and its overlap is over. */
    Optional<KeyGrant> grantOf(KeyHash hash, Instant now) throws SQLException {
        var sql = """
                SELECT k.id, s.account_id, s.id AS subscription_id,
                       CASE WHEN s.state = 'ACTIVE' THEN s.valid_until END AS create_allowed_until,
                       k.valid_until AS key_valid_until,
                       p.max_payload_bytes, p.concurrent_reports, p.retention_days, p.requests_per_second,
                       p.max_render_seconds, p.max_cpu_seconds, p.max_pages, p.max_records, p.max_document_bytes,
                       p.inert_only
                FROM api_key k
                JOIN subscription s ON s.id = k.subscription_id
                JOIN plan p ON p.id = s.plan_id
                WHERE k.sha256 = ? AND k.revoked_at IS NULL AND (k.valid_until > ?) IS NOT FALSE
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setBytes(1, hash.bytes());
            select.setObject(2, now.atOffset(ZoneOffset.UTC));
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
                LEFT JOIN LATERAL (
                    (SELECT sha256, revision FROM api_key WHERE revision > ? ORDER BY revision LIMIT ?)
                    UNION ALL
                    (SELECT sha256, revision FROM user_session WHERE revision > ? ORDER BY revision LIMIT ?)
                ) k ON true
                ORDER BY k.revision
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setLong(1, after);
            select.setInt(2, MAX_CHANGES + 1);
            select.setLong(3, after);
            select.setInt(4, MAX_CHANGES + 1);
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
        return new KeyGrant(
                new KeyId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                new SubscriptionId(row.getObject("subscription_id", UUID.class)),
                instant(row, "create_allowed_until"),
                instant(row, "key_valid_until"),
                new KeyGrant.Limits(
                        row.getLong("max_payload_bytes"),
                        row.getInt("concurrent_reports"),
                        row.getInt("retention_days"),
                        row.getInt("requests_per_second"),
                        rendering(row)));
    }

    private static RenderLimits rendering(ResultSet row) throws SQLException {
        return new RenderLimits(
                row.getObject("max_render_seconds", Integer.class),
                row.getObject("max_cpu_seconds", Integer.class),
                row.getObject("max_pages", Integer.class),
                row.getObject("max_records", Long.class),
                row.getObject("max_document_bytes", Long.class),
                row.getBoolean("inert_only"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
