package io.flashreport.report.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

@ApplicationScoped
class OverdueStore {
    private final DataSource database;

    OverdueStore(DataSource database) {
        this.database = database;
    }

    /**
     * For how many seconds what should be gone has been waiting.
     *
     * @param reports since the first of them could have been emptied
     * @param objects since the first of them was noted
     */
    record Overdue(double reports, double objects) {}

    Overdue overdue(Duration grace) throws SQLException {
        var sql = """
                select
                    (select extract(epoch from now() - min(expires_at)) - ? from report
                        where emptied_at is null and deleted_at is null and state in ('GENERATED', 'FAILED', 'CANCELLED')),
                    (select extract(epoch from now() - min(noted_at)) from object_removal)
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setDouble(1, grace.toMillis() / 1000.0);
            try (var row = statement.executeQuery()) {
                row.next();
                return new Overdue(Math.max(0, row.getDouble(1)), Math.max(0, row.getDouble(2)));
            }
        }
    }
}
