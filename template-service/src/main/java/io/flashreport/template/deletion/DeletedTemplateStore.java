package io.flashreport.template.deletion;

import io.flashreport.template.catalog.TemplateId;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

@Singleton
class DeletedTemplateStore {
    private final DataSource database;

    DeletedTemplateStore(DataSource database) {
        this.database = database;
    }

    /** Templates with ids behind the given one, in their order. */
    List<TemplateId> deletedBefore(Instant time, UUID after, int limit) throws SQLException {
        var sql = "SELECT id FROM template WHERE deleted < ? AND id > ? ORDER BY id LIMIT ?";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, time.atOffset(ZoneOffset.UTC));
            select.setObject(2, after);
            select.setInt(3, limit);
            try (var row = select.executeQuery()) {
                var templates = new ArrayList<TemplateId>();
                while (row.next()) templates.add(new TemplateId(row.getObject("id", UUID.class)));
                return templates;
            }
        }
    }

    /**
     * The objects of a deleted template; none when it is not deleted. Not all that lies in its folder: what was uploaded
     * while a template was deleted became another one's.
     */
    List<String> objects(TemplateId template) throws SQLException {
        var sql = """
                WITH gone AS (SELECT id FROM template WHERE id = ? AND deleted IS NOT NULL)
                SELECT key
                FROM (SELECT template_id, storage_key FROM template_version
                    UNION ALL SELECT template_id, original_key FROM template_version
                    UNION ALL SELECT template_id, storage_key FROM thumbnail
                    UNION ALL SELECT template_id, storage_key FROM sample) AS object (template_id, key)
                JOIN gone ON template_id = gone.id
                WHERE key <> ''
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, template.value());
            try (var row = select.executeQuery()) {
                var keys = new ArrayList<String>();
                while (row.next()) keys.add(row.getString("key"));
                return keys;
            }
        }
    }

    /** False when there is no such deleted template. */
    @Transactional(rollbackOn = Exception.class)
    boolean remove(TemplateId template) throws SQLException {
        var sql = "SELECT FROM template WHERE id = ? AND deleted IS NOT NULL FOR UPDATE";
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement(sql)) {
            lock.setObject(1, template.value());
            try (var row = lock.executeQuery()) {
                if (!row.next()) return false;
            }
            return AccountDeletionStore.deleteTemplates(connection, List.of(template.value())) == 1;
        }
    }
}
