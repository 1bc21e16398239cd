package io.flashreport.template.catalog;

import io.flashreport.contracts.AccountId;
import io.flashreport.engine.protocol.Verdict;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What the gate said of versions, when its lists have changed since. */
@Singleton
public class RulingStore {
    private final DataSource database;

    RulingStore(DataSource database) {
        this.database = database;
    }

    /** Some of them, current versions first. */
    public List<StaleRuling> stale(int limit) throws SQLException {
        // In no order, so that some which cannot be judged keep nobody waiting.
        var sql = """
                SELECT t.account_id, t.id, v.number, v.storage_key, v.main
                FROM template_version v
                JOIN template t ON t.id = v.template_id
                WHERE v.policy < ? AND t.deleted IS NULL
                ORDER BY v.number <> t.current, random()
                LIMIT ?
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setInt(1, Verdict.POLICY);
            select.setInt(2, limit);
            try (var row = select.executeQuery()) {
                var stale = new ArrayList<StaleRuling>();
                while (row.next())
                    stale.add(new StaleRuling(
                            new AccountId(row.getObject("account_id", UUID.class)),
                            new TemplateId(row.getObject("id", UUID.class)),
                            row.getInt("number"),
                            row.getString("storage_key"),
                            row.getString("main")));
                return stale;
            }
        }
    }

    /** Notes what the gate says now, unless a service with newer lists was quicker. */
    public void rule(StaleRuling version, Ruling ruling) throws SQLException {
        var sql = """
                UPDATE template_version
                SET verdict = ?, policy = ?
                WHERE template_id = ? AND number = ? AND policy < ?
                """;
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setString(1, ruling.verdict().name());
            update.setInt(2, ruling.policy());
            update.setObject(3, version.template().value());
            update.setInt(4, version.number());
            update.setInt(5, ruling.policy());
            update.executeUpdate();
        }
    }
}
