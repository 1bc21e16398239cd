package io.flashreport.billing.payments;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The events that were received. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
class PaymentStore {
    private final DataSource database;

    PaymentStore(DataSource database) {
        this.database = database;
    }

    /** What is known of a provider's subscription from events that came before. */
    record History(boolean ended, Optional<Instant> paidUntil) {}

    /** Lets one event of a provider's subscription be handled at a time. */
    void lock(String provider, String reference) throws SQLException {
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, provider + "/" + reference);
            lock.execute();
        }
    }

    /** Whether the event is new: it is handled once, however often it is sent. */
    boolean add(
            String provider,
            String eventId,
            String kind,
            @Nullable String reference,
            @Nullable Instant paidUntil,
            Instant received)
            throws SQLException {
        var sql = """
                INSERT INTO payment_event (provider, event_id, kind, reference, paid_until, received)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """;
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setString(1, provider);
            insert.setString(2, eventId);
            insert.setString(3, kind);
            insert.setString(4, reference);
            insert.setObject(5, paidUntil == null ? null : paidUntil.atOffset(ZoneOffset.UTC));
            insert.setObject(6, received.atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }

    History historyOf(String provider, String reference) throws SQLException {
        var sql = """
                SELECT coalesce(bool_or(kind = 'ENDED'), false) AS ended, max(paid_until) AS paid_until
                FROM payment_event WHERE provider = ? AND reference = ?
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, provider);
            select.setString(2, reference);
            try (var row = select.executeQuery()) {
                row.next();
                var paidUntil = Optional.ofNullable(row.getObject("paid_until", OffsetDateTime.class));
                return new History(row.getBoolean("ended"), paidUntil.map(OffsetDateTime::toInstant));
            }
        }
    }
}
