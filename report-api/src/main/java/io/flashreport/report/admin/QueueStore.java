package io.flashreport.report.admin;

import io.flashreport.contracts.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class QueueStore {
    private final DataSource database;

    QueueStore(DataSource database) {
        this.database = database;
    }

    /** Reports that are not at their end, counted. */
    record Open(
            long accepted,
            long queued,
            long rendering,
            @Nullable Instant oldest) {}

    record OfLane(Lane lane, Open open) {}

    record OfAccount(UUID account, Open open) {}

    List<OfLane> lanes() throws SQLException {
        var sql = """
                select count(*) filter (where state = 'ACCEPTED'), count(*) filter (where state = 'QUEUED'),
                    count(*) filter (where state = 'RENDERING'), min(created_at), kind
                from unnest(array['FAST', 'HEAVY']) as lanes (kind)
                left join (
                    select lane, state, created_at from report where state = 'ACCEPTED'
                    union all
                    select lane, state, created_at from report where state in ('QUEUED', 'RENDERING')) as open on lane = kind
                group by kind
                order by kind
                """;
        return read(sql, row -> new OfLane(Lane.valueOf(row.getString(5)), open(row)));
    }

    /** Those with the most. */
    List<OfAccount> accounts() throws SQLException {
        var sql = """
                select count(*) filter (where state = 'ACCEPTED'), count(*) filter (where state = 'QUEUED'),
                    count(*) filter (where state = 'RENDERING'), min(created_at), account_id
                from (
                    select account_id, state, created_at from report where state = 'ACCEPTED'
                    union all
                    select account_id, state, created_at from report where state in ('QUEUED', 'RENDERING')) as open
                group by account_id
                order by count(*) desc, account_id
                limit 50
                """;
        return read(sql, row -> new OfAccount(row.getObject(5, UUID.class), open(row)));
    }

    private static Open open(ResultSet row) throws SQLException {
        var oldest = row.getObject(4, OffsetDateTime.class);
        return new Open(row.getLong(1), row.getLong(2), row.getLong(3), oldest == null ? null : oldest.toInstant());
    }

    @FunctionalInterface
    private interface Mapping<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, Mapping<T> mapping) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) found.add(mapping.of(rows));
            return found;
        }
    }
}
