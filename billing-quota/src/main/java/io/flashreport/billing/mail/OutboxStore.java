package io.flashreport.billing.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.billing.accounts.EmailAddress;
import io.flashreport.billing.links.LinkId;
import io.flashreport.contracts.AccountId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

@Singleton
class OutboxStore {
    /** Mails of one kind that an address gets in {@link #FLOOD_TIME}: strangers can ask for most of them. */
    static final int FLOOD_LIMIT = 5;

    private static final Duration FLOOD_TIME = Duration.ofHours(1);

    private final DataSource database;
    private final ObjectMapper json;

    OutboxStore(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(EmailAddress recipient, MailKind kind, Map<String, String> values, @Nullable LinkId link, Instant now)
            throws SQLException {
        var sql = """
                INSERT INTO mail (recipient, kind, mail_values, link_id, created, due)
                SELECT r.recipient, r.kind, ?::jsonb, ?, ?, ? FROM (SELECT ?::text AS recipient, ?::text AS kind) r
                WHERE (SELECT count(*) FROM mail m
                       WHERE m.recipient = r.recipient AND m.kind = r.kind AND m.created > ?) < ?
                """;
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setString(1, write(values));
            insert.setObject(2, link == null ? null : link.value());
            insert.setObject(3, utc(now));
            insert.setObject(4, utc(now));
            insert.setString(5, recipient.text());
            insert.setString(6, kind.name());
            insert.setObject(7, utc(now.minus(FLOOD_TIME)));
            insert.setInt(8, FLOOD_LIMIT);
            insert.executeUpdate();
        }
    }

    void addForOwners(AccountId account, MailKind kind, Map<String, String> values, Instant now) throws SQLException {
        var sql = """
                INSERT INTO mail (recipient, kind, mail_values, created, due)
                SELECT email, ?, ?::jsonb, ?, ? FROM app_user
                WHERE account_id = ? AND role = 'OWNER' AND confirmed_at IS NOT NULL
                """;
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setString(1, kind.name());
            insert.setString(2, write(values));
            insert.setObject(3, utc(now));
            insert.setObject(4, utc(now));
            insert.setObject(5, account.value());
            insert.executeUpdate();
        }
    }

    /** Takes the mail that has waited longest; nobody else gets it before {@code leaseEnd}. */
    Optional<OutgoingMail> claim(Instant now, Instant leaseEnd) throws SQLException {
        var sql = """
                UPDATE mail SET attempts = attempts + 1, due = ?
                WHERE id = (SELECT id FROM mail WHERE done_at IS NULL AND due <= ?
                            ORDER BY due LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING id, recipient, kind, mail_values, link_id, created, attempts
                """;
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, utc(leaseEnd));
            update.setObject(2, utc(now));
            try (var row = update.executeQuery()) {
                return row.next() ? Optional.of(mail(row)) : Optional.empty();
            }
        }
    }

    void done(UUID mail, Instant now) throws SQLException {
        update("UPDATE mail SET done_at = ? WHERE id = ?", mail, now);
    }

    void postpone(UUID mail, Instant due) throws SQLException {
        update("UPDATE mail SET due = ? WHERE id = ?", mail, due);
    }

    void deleteDoneBefore(Instant then) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("DELETE FROM mail WHERE done_at < ?")) {
            delete.setObject(1, utc(then));
            delete.executeUpdate();
        }
    }

    private void update(String sql, UUID mail, Instant instant) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, utc(instant));
            update.setObject(2, mail);
            update.executeUpdate();
        }
    }

    private OutgoingMail mail(ResultSet row) throws SQLException {
        var link = row.getObject("link_id", UUID.class);
        return new OutgoingMail(
                row.getObject("id", UUID.class),
                new EmailAddress(row.getString("recipient")),
                MailKind.valueOf(row.getString("kind")),
                read(row.getString("mail_values")),
                link == null ? null : new LinkId(link),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"));
    }

    private String write(Map<String, String> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> read(String values) {
        try {
            return json.readValue(values, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
