package io.flashreport.billing.sessions;

import io.flashreport.billing.accounts.Role;
import io.flashreport.billing.accounts.UserId;
import io.flashreport.billing.secrets.Secret;
import io.flashreport.contracts.AccountId;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

@Singleton
class SessionStore {
    private final DataSource database;

    SessionStore(DataSource database) {
        this.database = database;
    }

    void insert(Secret token, UserId user, Instant now, Instant expires) throws SQLException {
        var sql = "INSERT INTO user_session (sha256, user_id, created, expires) VALUES (?, ?, ?, ?)";
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setBytes(1, token.sha256());
            insert.setObject(2, user.value());
            insert.setObject(3, utc(now));
            insert.setObject(4, utc(expires));
            insert.executeUpdate();
        }
    }

    Optional<Session> find(byte[] sha256, Instant now) throws SQLException {
        var sql = """
                SELECT u.id, u.account_id, u.role, u.operator, s.expires
                FROM user_session s JOIN app_user u ON u.id = s.user_id
                WHERE s.sha256 = ? AND s.ended_at IS NULL AND s.expires > ?
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setBytes(1, sha256);
            select.setObject(2, utc(now));
            try (var row = select.executeQuery()) {
                if (!row.next()) return Optional.empty();
                return Optional.of(new Session(
                        new UserId(row.getObject("id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        Role.valueOf(row.getString("role")),
                        row.getBoolean("operator"),
                        row.getObject("expires", OffsetDateTime.class).toInstant()));
            }
        }
    }

    void end(byte[] sha256, Instant now) throws SQLException {
        var sql = "UPDATE user_session SET ended_at = ? WHERE sha256 = ? AND ended_at IS NULL";
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, utc(now));
            update.setBytes(2, sha256);
            update.executeUpdate();
        }
    }

    /** Ends all sessions of a user but one; an empty hash spares none. */
    void endAllBut(byte[] spared, UserId user, Instant now) throws SQLException {
        // Locked in order and before the first takes the number of its change: else two who end sessions of the same
        // user could wait for each other.
        var sql = """
                WITH open AS MATERIALIZED (
                    SELECT sha256 FROM user_session
                    WHERE user_id = ? AND ended_at IS NULL AND sha256 <> ?
                    ORDER BY sha256 FOR UPDATE)
                UPDATE user_session s SET ended_at = ? WHERE s.sha256 = ANY (ARRAY (SELECT sha256 FROM open))
                """;
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, user.value());
            update.setBytes(2, spared);
            update.setObject(3, utc(now));
            update.executeUpdate();
        }
    }

    void deleteExpiredBefore(Instant then) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("DELETE FROM user_session WHERE expires < ?")) {
            delete.setObject(1, utc(then));
            delete.executeUpdate();
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
