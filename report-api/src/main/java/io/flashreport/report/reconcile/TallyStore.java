package io.flashreport.report.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class TallyStore {
    private final DataSource database;

    TallyStore(DataSource database) {
        this.database = database;
    }

    /** Of all subscriptions between the two, the last one included; as of one moment. */
    Map<PeriodKey, Tally> tallies(UUID after, UUID last) throws SQLException {
        var sql = """
                select subscription_id, period_start, sum(reports), sum(used),
                    coalesce(sum(used) filter (where told_at is not null), 0),
                    count(*) filter (where used > credits), sum(owed), sum(sent)
                from lease
                cross join lateral (select count(*) as reports from report where lease_id = lease.id) as accepted
                cross join lateral (
                    select count(*) as owed, count(sent_at) as sent from credit_return where lease_id = lease.id) as returned
                where period_start is not null and used is not null and subscription_id > ? and subscription_id <= ?
                group by subscription_id, period_start
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, after);
            statement.setObject(2, last);
            return tallies(statement);
        }
    }

    private static Map<PeriodKey, Tally> tallies(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var tallies = new HashMap<PeriodKey, Tally>();
            while (rows.next()) {
                var start = rows.getObject(2, OffsetDateTime.class).toInstant();
                tallies.put(
                        new PeriodKey(rows.getObject(1, UUID.class), start),
                        new Tally(
                                rows.getLong(3),
                                rows.getLong(4),
                                rows.getLong(5),
                                rows.getLong(6),
                                rows.getLong(7),
                                rows.getLong(8)));
            }
            return tallies;
        }
    }
}
