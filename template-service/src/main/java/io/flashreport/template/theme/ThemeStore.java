package io.flashreport.template.theme;

import io.flashreport.contracts.AccountId;
import io.flashreport.engine.protocol.Look.Orientation;
import io.flashreport.engine.protocol.Look.Paper;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** The themes of accounts. */
@Singleton
public class ThemeStore {
    /** PostgreSQL's "foreign_key_violation". */
    static final String REFERS = "23503";

    private final DataSource database;

    ThemeStore(DataSource database) {
        this.database = database;
    }

    /** A theme that says nothing when the account has none. */
    public Theme find(AccountId account) throws SQLException {
        var sql = "SELECT accent, font, paper, orientation, logo FROM theme WHERE account_id = ?";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, account.value());
            try (var row = select.executeQuery()) {
                if (!row.next()) return Theme.UNSET;
                String paper = row.getString("paper");
                String orientation = row.getString("orientation");
                return new Theme(
                        row.getString("accent"),
                        row.getString("font"),
                        paper == null ? null : Paper.valueOf(paper),
                        orientation == null ? null : Orientation.valueOf(orientation),
                        row.getString("logo"));
            }
        }
    }

    /** Puts a theme in place of the one before. False when the account has no logo of that name. */
    boolean put(AccountId account, Theme theme, Instant now, String by) throws SQLException {
        var sql = """
                INSERT INTO theme (account_id, accent, font, paper, orientation, logo, updated, updated_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (account_id) DO UPDATE
                SET accent = EXCLUDED.accent, font = EXCLUDED.font, paper = EXCLUDED.paper,
                    orientation = EXCLUDED.orientation, logo = EXCLUDED.logo,
                    updated = EXCLUDED.updated, updated_by = EXCLUDED.updated_by
                """;
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            int i = 0;
            insert.setObject(++i, account.value());
            insert.setString(++i, theme.accent());
            insert.setString(++i, theme.font());
            insert.setString(++i, theme.paper() == null ? null : theme.paper().name());
            insert.setString(
                    ++i,
                    theme.orientation() == null ? null : theme.orientation().name());
            insert.setString(++i, theme.logo());
            insert.setObject(++i, now.atOffset(ZoneOffset.UTC));
            insert.setString(++i, by);
            insert.executeUpdate();
            return true;
        } catch (SQLException e) {
            if (REFERS.equals(e.getSQLState())) return false;
            throw e;
        }
    }
}
