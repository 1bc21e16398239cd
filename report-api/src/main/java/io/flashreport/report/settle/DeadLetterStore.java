package io.flashreport.report.settle;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class DeadLetterStore {
    private final DataSource database;

    DeadLetterStore(DataSource database) {
        this.database = database;
    }

    List<UUID> due(int limit) throws SQLException {
        var sql = "select id from report where dead_letter_due limit ?";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, limit);
            try (var rows = statement.executeQuery()) {
                var due = new ArrayList<UUID>();
                while (rows.next()) due.add(rows.getObject(1, UUID.class));
                return due;
            }
        }
    }

    void markSent(List<UUID> reports) throws SQLException {
        var sql = "update report set dead_letter_due = false where id = any (?)";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", reports.toArray()));
            statement.executeUpdate();
        }
    }
}
