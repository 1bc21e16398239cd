package io.flashreport.template.sample;

import io.flashreport.engine.protocol.ToEngine.Format;
import io.flashreport.engine.protocol.ToEngine.Input;
import io.flashreport.template.catalog.TemplateId;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Which sample data belongs to a template. */
@Singleton
class SampleStore {
    private final DataSource database;

    SampleStore(DataSource database) {
        this.database = database;
    }

    Optional<Sample> find(TemplateId template) throws SQLException {
        var sql = "SELECT id, format, charset, bytes, storage_key FROM sample WHERE template_id = ?";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, template.value());
            try (var row = select.executeQuery()) {
                if (!row.next()) return Optional.empty();
                return Optional.of(new Sample(
                        row.getObject("id", UUID.class),
                        new Input(
                                Format.valueOf(row.getString("format")),
                                row.getString("charset"),
                                row.getLong("bytes")),
                        row.getString("storage_key")));
            }
        }
    }

    /** Puts a sample in place of the one before. */
    void put(TemplateId template, Sample sample, Instant now) throws SQLException {
        var sql = """
                INSERT INTO sample (template_id, id, format, charset, bytes, storage_key, created)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (template_id) DO UPDATE
                SET id = EXCLUDED.id, format = EXCLUDED.format, charset = EXCLUDED.charset, bytes = EXCLUDED.bytes,
                    storage_key = EXCLUDED.storage_key, created = EXCLUDED.created
                """;
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setObject(1, template.value());
            insert.setObject(2, sample.id());
            insert.setString(3, sample.input().format().name());
            insert.setString(4, sample.input().charset());
            insert.setLong(5, sample.input().bytes());
            insert.setString(6, sample.storageKey());
            insert.setObject(7, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** False when there is none. */
    boolean delete(TemplateId template) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("DELETE FROM sample WHERE template_id = ?")) {
            delete.setObject(1, template.value());
            return delete.executeUpdate() == 1;
        }
    }
}
