package io.flashreport.report.deletion;

import io.flashreport.contracts.ReportId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

@ApplicationScoped
class DeletionStore {
    /** What goes with reports that a query has called {@code deleted}. */
    static final String WITH_THEM = """
            untitled as (
                delete from report_title using deleted where report_id = deleted.id
            ),
            emptied as (
                delete from report_payload using deleted where report_id = deleted.id
                returning 'payload/' || account_id || '/' || report_id as key, data is null as stored
            ),
            noted as (
                insert into object_removal (object_key)
                select document_key from deleted where document_key is not null
                union
                select log_key from deleted where log_key is not null
                union
                select key from emptied where stored
                on conflict do nothing
            )
            """;

    private final DataSource database;

    DeletionStore(DataSource database) {
        this.database = database;
    }

    /**
     * Deletes what was sent, what was made of it, and the title; notes the objects to be removed. The row stays: leases
     * are counted from it.
     *
     * @return false when the report has not ended, or there is none
     */
    boolean delete(ReportId report) throws SQLException {
        var sql = """
                with deleted as (
                    update report
                    set deleted_at = now(), title = null, failure_message = null
                    where id = ? and deleted_at is null and state in ('GENERATED', 'FAILED', 'CANCELLED')
                    returning id, account_id, document_key, log_key
                ),
                %s
                select from deleted
                """.formatted(WITH_THEM);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, report.value());
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    List<String> objects(int limit) throws SQLException {
        var sql = "select object_key from object_removal order by noted_at limit ?";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, limit);
            try (var rows = statement.executeQuery()) {
                var keys = new ArrayList<String>();
                while (rows.next()) keys.add(rows.getString(1));
                return keys;
            }
        }
    }

    void markRemoved(List<String> keys) throws SQLException {
        var sql = "delete from object_removal where object_key = any (?)";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
            statement.executeUpdate();
        }
    }
}
