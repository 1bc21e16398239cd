package io.flashreport.template.catalog;

import io.flashreport.contracts.AccountId;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

@Singleton
class TemplateStore {
    private final DataSource database;

    TemplateStore(DataSource database) {
        this.database = database;
    }

    Optional<TemplateVersion> current(AccountId account, String name) throws SQLException {
        var sql = """
                SELECT t.id, t.name, v.number, v.storage_key, encode(v.sha256, 'hex') AS sha256
                FROM template t
                JOIN template_version v ON v.template_id = t.id
                WHERE t.account_id = ? AND t.name = ?
                ORDER BY v.number DESC
                LIMIT 1
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, account.value());
            select.setString(2, name);
            try (var row = select.executeQuery()) {
                if (!row.next()) return Optional.empty();
                return Optional.of(new TemplateVersion(
                        new TemplateId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getInt("number"),
                        row.getString("storage_key"),
                        row.getString("sha256")));
            }
        }
    }
}
