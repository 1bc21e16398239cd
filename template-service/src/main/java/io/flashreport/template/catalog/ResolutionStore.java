package io.flashreport.template.catalog;

import io.flashreport.contracts.AccountId;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The one question that is asked for each report with a template. */
@Singleton
public class ResolutionStore {
    private final DataSource database;

    ResolutionStore(DataSource database) {
        this.database = database;
    }

    /**
     * Finds what a name means.
     *
     * @param number null for the current version
     */
    public Optional<Resolution> find(AccountId account, String name, @Nullable Integer number) throws SQLException {
        var sql = """
                SELECT t.id, t.name, v.number, v.storage_key, v.bytes, encode(v.sha256, 'hex') AS sha256, v.verdict,
                    v.policy, v.parameters
                FROM template t
                JOIN template_version v ON v.template_id = t.id AND v.number = coalesce(CAST(? AS integer), t.current)
                WHERE t.account_id = ? AND t.name = ? AND t.deleted IS NULL
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, number);
            select.setObject(2, account.value());
            select.setString(3, name);
            try (var row = select.executeQuery()) {
                if (!row.next()) return Optional.empty();
                return Optional.of(new Resolution(
                        new TemplateId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getInt("number"),
                        row.getString("storage_key"),
                        row.getLong("bytes"),
                        row.getString("sha256"),
                        VersionStore.rulingOf(row),
                        StoredJson.read(row.getString("parameters"), Parameter.class)));
            }
        }
    }
}
