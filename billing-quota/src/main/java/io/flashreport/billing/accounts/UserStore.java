package io.flashreport.billing.accounts;

import io.flashreport.contracts.AccountId;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Locks that hold until the end of the caller's transaction. */
@Singleton
@Transactional(value = Transactional.TxType.MANDATORY, rollbackOn = Exception.class)
public class UserStore {
    private final DataSource database;

    UserStore(DataSource database) {
        this.database = database;
    }

    /** Has others wait who want to make a user with this address, which is not there yet to be locked itself. */
    public void lock(EmailAddress address) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            select.setString(1, address.text());
            select.execute();
        }
    }

    /** Has others wait who want to change who belongs to the account. */
    public void lock(AccountId account) throws SQLException {
        var sql = "SELECT FROM account WHERE id = ? FOR NO KEY UPDATE";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, account.value());
            select.execute();
        }
    }
}
