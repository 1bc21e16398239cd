package io.flashreport.billing.admin;

import io.flashreport.contracts.AccountId;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Deletes who and what is behind an account, in the caller's transaction. */
@Singleton
@Transactional(value = Transactional.TxType.MANDATORY, rollbackOn = Exception.class)
class AccountDeletionStore {
    /** Entries of the ledger that lose a name in one transaction. */
    private static final int BATCH = 10_000;

    /** What the audit log has of an account, as its column {@code target} names it, and what of it names people. */
    private static final String ENTRIES_WITH_NAMES = """
            WITH this AS (SELECT ?::uuid AS account),
            thing AS (
                SELECT 'account/' || account AS target FROM this
                UNION ALL
                SELECT 'subscription/' || s.id FROM subscription s JOIN this ON s.account_id = account
                UNION ALL
                SELECT 'key/' || k.id FROM api_key k JOIN subscription s ON s.id = k.subscription_id
                JOIN this ON s.account_id = account),
            named AS (
                SELECT e.id, e.actor_email IS NOT NULL
                           AND NOT EXISTS (SELECT FROM app_user u WHERE u.id::text = e.actor) AS left_behind,
                       ARRAY['name', 'invitedOwner', 'hint', 'paymentReference'] AS names
                FROM audit_entry e WHERE e.target IN (SELECT target FROM thing)),
            entry AS (
                SELECT e.id, n.left_behind, n.names FROM named n JOIN audit_entry e ON e.id = n.id
                WHERE n.left_behind OR jsonb_exists_any(e.before, n.names) OR jsonb_exists_any(e.after, n.names))
            """;

    private final DataSource database;

    AccountDeletionStore(DataSource database) {
        this.database = database;
    }

    /** What there still is, all of it zero in the end. */
    record Left(
            long users, long invitations, long keys, long subscriptions, long namesInAuditLog, long namesInLedger) {}

    /** May be repeated, and has to be where the ledger has very many names. */
    void delete(AccountId account) throws SQLException {
        try (var connection = database.getConnection()) {
            lock(connection, account);
            deletePeople(connection, account);
            endSubscriptions(connection, account);
            forgetNames(connection, account);
        }
    }

    // In the order of all others who change these rows, so that nobody waits in a circle: sessions before the counter,
    // the counter before keys.
    private static void lock(Connection connection, AccountId account) throws SQLException {
        update(connection, "SELECT FROM subscription WHERE account_id = ? ORDER BY id FOR NO KEY UPDATE", account);
        update(connection, """
                SELECT FROM user_session WHERE user_id IN (SELECT id FROM app_user WHERE account_id = ?)
                ORDER BY sha256 FOR UPDATE
                """, account);
        try (var counter = connection.prepareStatement("SELECT FROM api_key_revision FOR UPDATE")) {
            counter.execute();
        }
        update(connection, """
                SELECT FROM api_key k JOIN subscription s ON s.id = k.subscription_id WHERE s.account_id = ?
                ORDER BY k.id FOR NO KEY UPDATE OF k
                """, account);
    }

    // Links, their secrets and their mails go with users and invitations. Sessions stay for a day, as nobody's.
    private static void deletePeople(Connection connection, AccountId account) throws SQLException {
        update(connection, """
                DELETE FROM mail
                WHERE link_id IS NULL AND recipient IN (SELECT email FROM app_user WHERE account_id = ?)
                """, account);
        update(connection, """
                DELETE FROM password_attempts
                WHERE subject IN (SELECT sha256(convert_to(email, 'UTF8')) FROM app_user WHERE account_id = ?)
                """, account);
        update(connection, """
                UPDATE user_session SET ended_at = now()
                WHERE ended_at IS NULL AND user_id IN (SELECT id FROM app_user WHERE account_id = ?)
                """, account);
        update(connection, "DELETE FROM app_user WHERE account_id = ?", account);
        update(connection, "DELETE FROM invitation WHERE account_id = ?", account);
    }

    private static void endSubscriptions(Connection connection, AccountId account) throws SQLException {
        update(connection, """
                DELETE FROM payment_event e USING subscription s
                WHERE s.account_id = ? AND e.provider = s.payment_provider AND e.reference = s.payment_reference
                """, account);
        update(connection, """
                UPDATE api_key SET revoked_at = coalesce(revoked_at, now()), name = 'deleted', hint = NULL
                WHERE subscription_id IN (SELECT id FROM subscription WHERE account_id = ?)
                  AND (revoked_at IS NULL OR name <> 'deleted' OR hint IS NOT NULL)
                """, account);
        update(connection, """
                UPDATE subscription
                SET state = 'SUSPENDED', payment_set_up = false, payment_provider = NULL, payment_customer = NULL,
                    payment_reference = NULL,
                    valid_until = greatest(least(valid_until, now()), valid_from + interval '1 microsecond')
                WHERE account_id = ? AND (state = 'ACTIVE' OR payment_reference IS NOT NULL)
                """, account);
    }

    // Other names for them, as a lease is charged for each name of a day once. No template can be called so.
    private static void forgetNames(Connection connection, AccountId account) throws SQLException {
        update(connection, ENTRIES_WITH_NAMES + """
                UPDATE audit_entry e
                SET actor_email = CASE WHEN entry.left_behind THEN NULL ELSE e.actor_email END,
                    before = e.before - entry.names, after = e.after - entry.names
                FROM entry WHERE e.id = entry.id
                """, account);
        update(connection, """
                UPDATE credit_ledger SET template = '@' || id
                WHERE id IN (
                    SELECT e.id FROM credit_ledger e JOIN subscription s ON s.id = e.subscription_id
                    WHERE s.account_id = ? AND e.template NOT LIKE '@%%' LIMIT %d)
                """.formatted(BATCH), account);
    }

    Left left(AccountId account) throws SQLException {
        var sql = ENTRIES_WITH_NAMES + """
                SELECT (SELECT count(*) FROM app_user WHERE account_id = account),
                       (SELECT count(*) FROM invitation WHERE account_id = account),
                       (SELECT count(*) FROM api_key k JOIN subscription s ON s.id = k.subscription_id
                        WHERE s.account_id = account AND (k.revoked_at IS NULL OR k.name <> 'deleted')),
                       (SELECT count(*) FROM subscription s WHERE s.account_id = account
                        AND (s.state = 'ACTIVE' OR s.payment_reference IS NOT NULL)),
                       (SELECT count(*) FROM entry),
                       (SELECT count(*) FROM credit_ledger e JOIN subscription s ON s.id = e.subscription_id
                        WHERE s.account_id = account AND e.template NOT LIKE '@%')
                FROM this
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, account.value());
            try (var row = select.executeQuery()) {
                row.next();
                return new Left(
                        row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6));
            }
        }
    }

    private static void update(Connection connection, String sql, AccountId account) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, account.value());
            statement.execute();
        }
    }
}
