package io.flashreport.billing.passwords;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

@Singleton
class AttemptStore {
    private final DataSource database;
    private final PasswordConfig config;

    AttemptStore(DataSource database, PasswordConfig config) {
        this.database = database;
        this.config = config;
    }

    /**
     * Counts an attempt as a failure before anybody knows how it ends, so that many at once get no further than one
     * after the other.
     *
     * @return until when no attempt is allowed; empty when this one is
     */
    Optional<Instant> begin(byte[] subject, Instant now) throws SQLException {
        var sql = """
                WITH this AS (SELECT ?::bytea AS subject, ?::timestamptz AS now, ?::integer AS allowed,
                              make_interval(secs => ?) AS lock, make_interval(secs => ?) AS longest,
                              make_interval(secs => ?) AS memory),
                counted AS (
                    INSERT INTO password_attempts AS a (subject, attempts, last_attempt)
                    SELECT subject, 1, now FROM this
                    ON CONFLICT (subject) DO UPDATE SET
                        last_attempt = EXCLUDED.last_attempt,
                        attempts = CASE WHEN a.last_attempt < EXCLUDED.last_attempt - (SELECT memory FROM this) THEN 1
                                        ELSE a.attempts + 1 END,
                        locked_until = (
                            SELECT CASE WHEN a.last_attempt >= now - memory AND a.attempts + 1 >= allowed
                                        THEN now + least(longest, lock * 2 ^ least(a.attempts + 1 - allowed, 20)) END
                            FROM this)
                    WHERE a.locked_until IS NULL OR a.locked_until <= EXCLUDED.last_attempt
                    RETURNING subject)
                SELECT a.locked_until FROM password_attempts a JOIN this USING (subject)
                WHERE NOT EXISTS (SELECT FROM counted)
                """;
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setBytes(1, subject);
            insert.setObject(2, utc(now));
            insert.setInt(3, config.attempts());
            insert.setDouble(4, seconds(config.lock()));
            insert.setDouble(5, seconds(config.longestLock()));
            insert.setDouble(6, seconds(config.memory()));
            try (var row = insert.executeQuery()) {
                if (!row.next()) return Optional.empty();
                var until = row.getObject("locked_until", OffsetDateTime.class);
                // The lock began while this attempt waited to be counted; the statement still saw what was before.
                return Optional.of(until == null ? now.plus(config.lock()) : until.toInstant());
            }
        }
    }

    void forget(byte[] subject) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("DELETE FROM password_attempts WHERE subject = ?")) {
            delete.setBytes(1, subject);
            delete.executeUpdate();
        }
    }

    void forgetBefore(Instant then) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("DELETE FROM password_attempts WHERE last_attempt < ?")) {
            delete.setObject(1, utc(then));
            delete.executeUpdate();
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
