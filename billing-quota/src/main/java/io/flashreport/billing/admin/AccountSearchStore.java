package io.flashreport.billing.admin;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

@Singleton
class AccountSearchStore {
    private final DataSource database;

    AccountSearchStore(DataSource database) {
        this.database = database;
    }

    /**
     * Accounts in the order of their ids.
     *
     * @param search part of an account's name or of a user's e-mail address, in any case, or the account's id; empty
     *     for all
     * @param after the id to go on from; null to begin
     */
    List<UUID> find(String search, @Nullable UUID after, int limit) throws SQLException {
        var sql = """
                SELECT a.id FROM account a
                WHERE (?::uuid IS NULL OR a.id > ?::uuid)
                  AND (a.name ILIKE ? OR a.id::text = lower(?)
                       OR EXISTS (SELECT FROM app_user u WHERE u.account_id = a.id AND u.email ILIKE ?))
                ORDER BY a.id LIMIT ?
                """;
        // No name has it, and the database refuses it.
        if (search.indexOf('\0') >= 0) return List.of();
        var pattern = "%" + search.replaceAll("[\\\\%_]", "\\\\$0") + "%";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, after);
            select.setObject(2, after);
            select.setString(3, pattern);
            select.setString(4, search);
            select.setString(5, pattern);
            select.setInt(6, limit);
            try (var rows = select.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (rows.next()) ids.add(rows.getObject("id", UUID.class));
                return ids;
            }
        }
    }
}
