package io.flashreport.report.cancel;

import io.flashreport.contracts.ReportId;
import io.flashreport.report.ReportState;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

@ApplicationScoped
class CancelStore {
    private final DataSource database;

    CancelStore(DataSource database) {
        this.database = database;
    }

    /**
     * What there was before.
     *
     * @param cancelled otherwise it had ended, and nothing was changed
     */
    record Before(ReportState state, boolean cancelled) {}

    /** Ends the report, unless it has ended; gives its credit back when no worker had begun, in the same statement. */
    Optional<Before> cancel(ReportId report) throws SQLException {
        var sql = """
                with before as (
                    select id, state, failed_tries
                    from report
                    where id = ? and deleted_at is null
                    for no key update
                ),
                cancelled as (
                    update report
                    set state = 'CANCELLED', finished_at = now(), sent_at = null, heartbeat_at = null
                    from before
                    where report.id = before.id and report.state in ('ACCEPTED', 'QUEUED', 'RENDERING')
                    returning report.id, lease_id, created_at, template,
                        lease_id is not null and before.state in ('ACCEPTED', 'QUEUED') and before.failed_tries = 0
                            as owes_credit
                ),
                returned as (
                    insert into credit_return (report_id, lease_id, day, template)
                    select id, lease_id, (created_at at time zone 'UTC')::date, template
                    from cancelled
                    where owes_credit
                    on conflict (report_id) do nothing
                )
                select before.state, exists (select from cancelled) from before
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, report.value());
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Before(ReportState.valueOf(row.getString(1)), row.getBoolean(2)))
                        : Optional.empty();
            }
        }
    }
}
