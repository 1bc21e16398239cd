package io.flashreport.report.accept;

import io.flashreport.report.Payload;
import io.flashreport.report.Report;
import io.flashreport.report.credits.Credit;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

@ApplicationScoped
class AcceptStore {
    private final DataSource database;

    AcceptStore(DataSource database) {
        this.database = database;
    }

    /**
     * All or nothing, in one statement and thus one round trip; once this returns true, the report will end in a
     * terminal state.
     *
     * @return false when the credit is void because its lease is closed or expired; nothing is kept then
     * @throws SQLException when the outcome is not known
     */
    boolean commit(Report report, Payload payload, Credit credit) throws SQLException {
        // Whoever closes the lease waits for its sharers and counts what they have accepted; whoever comes later finds
        // it closed.
        var sql = """
                with credit as (
                    select id, period_start
                    from lease
                    where id = ? and closed_at is null and expires_at > now()
                    for share
                ),
                accepted as (
                    insert into report (id, account_id, subscription_id, title, template, lane, concurrent_reports,
                        created_at, expires_at, lease_id, period_start)
                    select ?, ?, ?, ?, ?, ?, ?, ?, ?, credit.id, credit.period_start
                    from credit
                    returning id
                )
                insert into report_payload (report_id, format, charset, bytes, data)
                select accepted.id, ?, ?, ?, ?
                from accepted
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, credit.lease().value());
            statement.setObject(2, report.id);
            statement.setObject(3, report.accountId);
            statement.setObject(4, credit.subscription().value());
            statement.setString(5, report.title);
            statement.setString(6, report.template);
            statement.setString(7, report.lane.name());
            statement.setInt(8, report.concurrentReports);
            statement.setObject(9, utc(report.createdAt));
            statement.setObject(10, utc(report.expiresAt));
            statement.setString(11, payload.format.name());
            statement.setString(12, payload.charset);
            statement.setLong(13, payload.bytes);
            statement.setBytes(14, payload.data);
            return statement.executeUpdate() == 1;
        }
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
