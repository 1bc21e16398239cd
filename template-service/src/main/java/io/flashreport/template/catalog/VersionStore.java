package io.flashreport.template.catalog;

import io.flashreport.contracts.AccountId;
import io.flashreport.engine.protocol.FromEngine.Origin;
import io.flashreport.engine.protocol.Verdict;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Versions as they are read. */
@Singleton
public class VersionStore {
    private static final String SELECT = """
            SELECT t.id, t.name, t.current, v.*, encode(v.sha256, 'hex') AS sha256_hex,
                encode(v.original_sha256, 'hex') AS original_sha256_hex
            FROM template t
            JOIN template_version v ON v.template_id = t.id
            """;

    private final DataSource database;

    VersionStore(DataSource database) {
        this.database = database;
    }

    /**
     * Finds a version.
     *
     * @param number null for the current one
     */
    public Optional<Version> find(AccountId account, String name, @Nullable Integer number) throws SQLException {
        var sql = SELECT + """
                WHERE t.account_id = ? AND t.name = ? AND t.deleted IS NULL
                    AND v.number = coalesce(CAST(? AS integer), t.current)
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, account.value());
            select.setString(2, name);
            select.setObject(3, number);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(versionOf(row)) : Optional.empty();
            }
        }
    }

    /** All versions, the newest first, without what can be long. */
    List<TemplateBody.VersionSummary> summaries(TemplateId template) throws SQLException {
        var sql = """
                SELECT v.number, v.number = t.current AS current, v.created, encode(v.sha256, 'hex') AS sha256, v.bytes,
                    v.main, v.origin, v.verdict, v.policy
                FROM template t
                JOIN template_version v ON v.template_id = t.id
                WHERE t.id = ?
                ORDER BY v.number DESC
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, template.value());
            try (var row = select.executeQuery()) {
                var found = new ArrayList<TemplateBody.VersionSummary>();
                while (row.next()) found.add(summaryOf(row));
                return found;
            }
        }
    }

    static Optional<Version> find(Connection connection, TemplateId template, int number) throws SQLException {
        try (var select = connection.prepareStatement(SELECT + "WHERE t.id = ? AND v.number = ?")) {
            select.setObject(1, template.value());
            select.setInt(2, number);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(versionOf(row)) : Optional.empty();
            }
        }
    }

    private static TemplateBody.VersionSummary summaryOf(ResultSet row) throws SQLException {
        return new TemplateBody.VersionSummary(
                row.getInt("number"),
                row.getBoolean("current"),
                TemplateStore.instant(row, "created"),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getString("main"),
                Origin.valueOf(row.getString("origin")),
                rulingOf(row).verdict(),
                rulingOf(row).policy());
    }

    private static Version versionOf(ResultSet row) throws SQLException {
        return new Version(
                new TemplateId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getInt("number"),
                row.getInt("number") == row.getInt("current"),
                TemplateStore.instant(row, "created"),
                new StoredPackage(
                        row.getString("storage_key"),
                        row.getLong("bytes"),
                        row.getString("sha256_hex"),
                        row.getString("original_key"),
                        row.getString("original_sha256_hex"),
                        row.getLong("original_bytes")),
                new Contents(
                        row.getString("main"),
                        Origin.valueOf(row.getString("origin")),
                        rulingOf(row),
                        StoredJson.read(row.getString("files"), TemplateFile.class),
                        StoredJson.read(row.getString("parameters"), Parameter.class),
                        StoredJson.read(row.getString("findings"), Finding.class)));
    }

    static Ruling rulingOf(ResultSet row) throws SQLException {
        return new Ruling(Verdict.valueOf(row.getString("verdict")), row.getInt("policy"));
    }
}
