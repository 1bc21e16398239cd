package io.flashreport.template.preview;

import io.flashreport.template.catalog.Version;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Which versions have a picture, and of which sample data. */
@Singleton
class ThumbnailStore {
    private final DataSource database;

    ThumbnailStore(DataSource database) {
        this.database = database;
    }

    /**
     * What was made, or tried in vain.
     *
     * @param sample the sample data that it was made with, null for empty data
     * @param storageKey null when it cannot be made
     */
    record Thumbnail(@Nullable UUID sample, @Nullable String storageKey) {}

    Optional<Thumbnail> find(Version version) throws SQLException {
        var sql = "SELECT sample_id, storage_key FROM thumbnail WHERE template_id = ? AND number = ?";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, version.templateId().value());
            select.setInt(2, version.number());
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Thumbnail(row.getObject("sample_id", UUID.class), row.getString("storage_key")))
                        : Optional.empty();
            }
        }
    }

    void put(Version version, Thumbnail thumbnail) throws SQLException {
        var sql = """
                INSERT INTO thumbnail (template_id, number, sample_id, storage_key)
                VALUES (?, ?, ?, ?)
                ON CONFLICT (template_id, number) DO UPDATE
                SET sample_id = EXCLUDED.sample_id, storage_key = EXCLUDED.storage_key
                """;
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setObject(1, version.templateId().value());
            insert.setInt(2, version.number());
            insert.setObject(3, thumbnail.sample());
            insert.setString(4, thumbnail.storageKey());
            insert.executeUpdate();
        }
    }
}
