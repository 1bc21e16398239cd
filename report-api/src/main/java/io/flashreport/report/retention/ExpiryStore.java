package io.flashreport.report.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

@ApplicationScoped
class ExpiryStore {
    private final DataSource database;

    ExpiryStore(DataSource database) {
        this.database = database;
    }

    /**
     * Deletes what was sent for reports that have ended and are past their time by the grace, and notes their objects to
     * be removed. Nodes that do so at once take different reports.
     *
     * @return how many reports were emptied, {@code limit} at most
     */
    int empty(Duration grace, int limit) throws SQLException {
        var sql = """
                with due as (
                    select id
                    from report
                    where expires_at <= now() - make_interval(secs => ?) and emptied_at is null and deleted_at is null
                        and state in ('GENERATED', 'FAILED', 'CANCELLED')
                    order by expires_at
                    limit ?
                    for no key update skip locked
                ),
                emptied as (
                    update report
                    set emptied_at = now()
                    from due
                    where report.id = due.id
                    returning report.id, account_id, document_key, log_key
                ),
                dropped as (
                    delete from report_payload using emptied where report_id = emptied.id
                    returning 'payload/' || account_id || '/' || report_id as key, data is null as stored
                ),
                noted as (
                    insert into object_removal (object_key)
                    select document_key from emptied where document_key is not null
                    union
                    select log_key from emptied where log_key is not null
                    union
                    select key from dropped where stored
                    on conflict do nothing
                )
                select count(*) from emptied
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setDouble(1, grace.toMillis() / 1000.0);
            statement.setInt(2, limit);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
