package io.flashreport.report.backlog;

import io.flashreport.contracts.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class BacklogStore {
    private final DataSource database;

    BacklogStore(DataSource database) {
        this.database = database;
    }

    /** The accounts that have reports waiting, and how many. */
    Map<AccountId, Long> waiting() throws SQLException {
        var sql = "select account_id, count(*) from report where state = 'ACCEPTED' group by account_id";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            var waiting = new HashMap<AccountId, Long>();
            while (rows.next()) waiting.put(new AccountId(rows.getObject(1, UUID.class)), rows.getLong(2));
            return waiting;
        }
    }
}
