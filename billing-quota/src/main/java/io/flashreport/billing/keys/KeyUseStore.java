package io.flashreport.billing.keys;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

@Singleton
class KeyUseStore {
    static final int MAX_BATCH = 10_000;

    private final DataSource database;

    KeyUseStore(DataSource database) {
        this.database = database;
    }

    /** Notes when keys were used; a gateway whose clock is ahead is not believed. */
    void add(List<KeyUse> uses, Instant now) throws SQLException {
        // Locked in one order, so that the batches of two gateways cannot wait for each other in a circle.
        var sql = """
                WITH told AS (
                    SELECT id, max(least(at, ?::timestamptz)) AS at
                    FROM unnest(?::uuid[], ?::timestamptz[]) u (id, at) GROUP BY id),
                locked AS (
                    SELECT k.id, told.at FROM api_key k JOIN told ON told.id = k.id
                    WHERE (k.last_used >= told.at) IS NOT TRUE
                    ORDER BY k.id FOR NO KEY UPDATE OF k)
                UPDATE api_key k SET last_used = locked.at FROM locked WHERE k.id = locked.id
                """;
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setString(1, now.toString());
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid",
                            uses.stream().map(use -> use.keyId().value()).toArray()));
            update.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            uses.stream().map(use -> use.lastUsed().toString()).toArray()));
            update.executeUpdate();
        }
    }
}
