package io.flashreport.report.accept;

import io.flashreport.contracts.AccountId;
import io.flashreport.contracts.ReportId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Keys that requests were sent with, as long as they count; {@link AcceptStore} writes them. */
@ApplicationScoped
class KeyStore {
    private final DataSource database;

    KeyStore(DataSource database) {
        this.database = database;
    }

    /** What a key was used for. */
    record Known(byte[] hash, ReportId report) {}

    Optional<Known> find(AccountId account, String key) throws SQLException {
        var sql = """
                select request_hash, report_id
                from idempotency_key
                where account_id = ? and key = ? and used_at >= now() - interval '24 hours'
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, account.value());
            statement.setString(2, key);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Known(row.getBytes(1), new ReportId(row.getObject(2, UUID.class))))
                        : Optional.empty();
            }
        }
    }

    /** Forgets keys that do not count any more, so many at most, and returns how many there were. */
    int forgetOld(int limit) throws SQLException {
        var sql = """
                delete from idempotency_key
                where (account_id, key) in (
                    select account_id, key
                    from idempotency_key
                    where used_at < now() - interval '24 hours'
                    order by used_at
                    limit ?
                    for update skip locked)
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, limit);
            return statement.executeUpdate();
        }
    }
}
