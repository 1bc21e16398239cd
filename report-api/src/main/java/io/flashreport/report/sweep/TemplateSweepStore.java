package io.flashreport.report.sweep;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class TemplateSweepStore {
    private final DataSource database;

    TemplateSweepStore(DataSource database) {
        this.database = database;
    }

    /** Those of the templates that reports are made with, or could be made with again, as their data is there. */
    Set<UUID> needed(List<UUID> templates) throws SQLException {
        var sql = """
                select distinct template_id
                from report
                where template_id = any (?)
                    and exists (select from report_payload where report_id = report.id and package_key is not null)
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", templates.toArray()));
            try (var rows = statement.executeQuery()) {
                var needed = new HashSet<UUID>();
                while (rows.next()) needed.add(rows.getObject(1, UUID.class));
                return needed;
            }
        }
    }
}
