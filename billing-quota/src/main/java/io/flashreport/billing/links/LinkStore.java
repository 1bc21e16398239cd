package io.flashreport.billing.links;

import io.flashreport.billing.accounts.UserId;
import io.flashreport.billing.secrets.Secret;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

@Singleton
class LinkStore {
    private final DataSource database;

    LinkStore(DataSource database) {
        this.database = database;
    }

    LinkId insert(OneTimeLink link, Instant now) throws SQLException {
        var sql = """
                INSERT INTO one_time_link (purpose, user_id, invitation_id, password_hash, account_name, created)
                VALUES (?, ?, ?, ?, ?, ?) RETURNING id
                """;
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setString(1, link.purpose().name());
            insert.setObject(2, userOf(link));
            insert.setObject(3, link instanceof OneTimeLink.Invitation invitation ? invitation.invitation() : null);
            insert.setString(4, link instanceof OneTimeLink.Confirmation c ? c.passwordHash() : null);
            insert.setString(5, link instanceof OneTimeLink.Confirmation c ? c.accountName() : null);
            insert.setObject(6, utc(now));
            try (var row = insert.executeQuery()) {
                row.next();
                return new LinkId(row.getObject("id", UUID.class));
            }
        }
    }

    Purpose purposeOf(LinkId link) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("SELECT purpose FROM one_time_link WHERE id = ?")) {
            select.setObject(1, link.value());
            try (var row = select.executeQuery()) {
                if (!row.next()) throw new IllegalArgumentException("there is no link " + link.value());
                return Purpose.valueOf(row.getString("purpose"));
            }
        }
    }

    void insert(LinkId link, Secret secret, Instant expires) throws SQLException {
        var sql = "INSERT INTO one_time_secret (sha256, link_id, expires) VALUES (?, ?, ?)";
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setBytes(1, secret.sha256());
            insert.setObject(2, link.value());
            insert.setObject(3, utc(expires));
            insert.executeUpdate();
        }
    }

    Optional<OneTimeLink> use(Secret secret, Purpose purpose, Instant now) throws SQLException {
        var sql = """
                UPDATE one_time_link l SET used_at = ?
                FROM one_time_secret s
                WHERE s.sha256 = ? AND s.link_id = l.id AND s.expires > ? AND l.purpose = ? AND l.used_at IS NULL
                RETURNING l.user_id, l.invitation_id, l.password_hash, l.account_name
                """;
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, utc(now));
            update.setBytes(2, secret.sha256());
            update.setObject(3, utc(now));
            update.setString(4, purpose.name());
            try (var row = update.executeQuery()) {
                return row.next() ? Optional.of(link(row, purpose)) : Optional.empty();
            }
        }
    }

    void voidAllOf(UserId user, Instant now) throws SQLException {
        var sql = "UPDATE one_time_link SET used_at = ? WHERE user_id = ? AND used_at IS NULL";
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, utc(now));
            update.setObject(2, user.value());
            update.executeUpdate();
        }
    }

    private static OneTimeLink link(ResultSet row, Purpose purpose) throws SQLException {
        return switch (purpose) {
            case CONFIRM ->
                new OneTimeLink.Confirmation(user(row), row.getString("password_hash"), row.getString("account_name"));
            case RESET -> new OneTimeLink.Reset(user(row));
            case INVITATION -> new OneTimeLink.Invitation(row.getObject("invitation_id", UUID.class));
        };
    }

    private static UserId user(ResultSet row) throws SQLException {
        return new UserId(row.getObject("user_id", UUID.class));
    }

    private static @Nullable UUID userOf(OneTimeLink link) {
        return switch (link) {
            case OneTimeLink.Confirmation confirmation -> confirmation.user().value();
            case OneTimeLink.Reset reset -> reset.user().value();
            case OneTimeLink.Invitation _ -> null;
        };
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
