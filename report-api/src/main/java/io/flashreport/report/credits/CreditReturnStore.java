package io.flashreport.report.credits;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class CreditReturnStore {
    private final DataSource database;

    CreditReturnStore(DataSource database) {
        this.database = database;
    }

    /** What is to be returned and not known to be sent, as soon as billing-quota knows that it was used. */
    List<CreditReturn> due(int limit) throws SQLException {
        var sql = """
                select report_id, lease_id, day, template
                from credit_return
                join lease on lease.id = lease_id
                where sent_at is null and told_at is not null
                order by failed_at
                limit ?
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, limit);
            try (var rows = statement.executeQuery()) {
                var due = new ArrayList<CreditReturn>();
                while (rows.next()) {
                    due.add(new CreditReturn(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, UUID.class),
                            rows.getObject(3, LocalDate.class),
                            rows.getString(4)));
                }
                return due;
            }
        }
    }

    void markSent(List<CreditReturn> returns) throws SQLException {
        var sql = "update credit_return set sent_at = now() where report_id = any (?)";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            var ids = returns.stream().map(CreditReturn::reportId).toArray();
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            statement.executeUpdate();
        }
    }
}
