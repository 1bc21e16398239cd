package io.flashreport.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flashreport.teststack.FreshDatabase;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The migrations behind version 5, on data of version 5, while that version still runs: docs/migrations.md. */
class UpgradeTest {
    private static final String BEFORE = "5";

    // As version 5 writes and reads.
    private static final String REGISTER = """
            WITH a AS (INSERT INTO account (id, name, created) VALUES ('%1$s', 'Old', now()) RETURNING id),
            s AS (
                INSERT INTO subscription (id, account_id, plan_id, valid_from, valid_until, state)
                SELECT '%1$s', id, 'starter', now(), now() + interval '30 days', 'ACTIVE' FROM a RETURNING id),
            u AS (
                INSERT INTO app_user (account_id, email, password_hash, role, created)
                SELECT id, '%1$s@example.org', 'none', 'OWNER', now() FROM a)
            INSERT INTO api_key (subscription_id, name, sha256, created)
            SELECT id, 'Shop', sha256(convert_to('%1$s', 'UTF8')), now() FROM s
            """;
    private static final String GRANT = """
            WITH c AS (
                INSERT INTO credit_count (subscription_id, period_start, period_end, allowed)
                VALUES ('%1$s', date_trunc('month', now()), date_trunc('month', now()) + interval '1 month', 5000)
                RETURNING subscription_id, period_start)
            INSERT INTO credit_lease (id, subscription_id, period_start, credits, granted_at, expires_at)
            SELECT '%1$s', subscription_id, period_start, 5, now(), now() + interval '30 seconds' FROM c
            """;
    private static final String CHARGE = """
            INSERT INTO credit_ledger (subscription_id, period_start, lease_id, kind, day, template, credits, booked_at)
            SELECT subscription_id, period_start, id, 'CHARGE', current_date, 'invoice', 2, now()
            FROM credit_lease WHERE id = '%1$s'
            """;
    private static final String RECORD = """
            INSERT INTO audit_entry (at, actor, actor_email, action, target, before, after)
            VALUES (now(), 'somebody', 'old@example.org', 'ACCOUNT_CHANGED', 'account/%1$s', '{"name": "A"}', '{"name": "B"}')
            """;
    private static final String SHOW = """
            SELECT a.name || ' ' || s.state || ' ' || k.name || ' ' || e.template || ' ' || e.credits
            FROM account a
            JOIN subscription s ON s.account_id = a.id
            JOIN api_key k ON k.subscription_id = s.id
            JOIN credit_ledger e ON e.subscription_id = s.id
            WHERE a.id = '%1$s' AND k.revoked_at IS NULL
            """;
    private static final String RENAME = "UPDATE account SET name = 'New' WHERE id = '%1$s'";

    private final FreshDatabase database = FreshDatabase.make();

    @BeforeEach
    void theVersionBefore() {
        database.migrate(BEFORE);
    }

    @Test
    void whatTheVersionBeforeWroteIsThereAndItsStatementsWorkStill() throws SQLException {
        var old = UUID.randomUUID();
        run(old, REGISTER, GRANT, CHARGE, RECORD);

        database.migrate("latest");

        assertThat(database.query(SHOW.formatted(old))).containsExactly("Old ACTIVE Shop invoice 2");
        assertThat(database.query("SELECT id::text FROM account WHERE deleted_at IS NULL"))
                .containsExactly(old.toString());
        var during = UUID.randomUUID();
        run(during, REGISTER, GRANT, CHARGE, RECORD, RENAME);
        assertThat(database.query(SHOW.formatted(during))).containsExactly("New ACTIVE Shop invoice 2");
    }

    @Test
    void logAndLedgerOfTheVersionBeforeAreKeptStill() throws SQLException {
        var old = UUID.randomUUID();
        run(old, REGISTER, GRANT, CHARGE, RECORD);

        database.migrate("latest");

        assertThatThrownBy(() -> database.execute("UPDATE credit_ledger SET template = NULL"))
                .hasMessageContaining("only ever added to");
        assertThatThrownBy(() -> database.execute("UPDATE audit_entry SET action = 'OTHER'"))
                .hasMessageContaining("neither changed nor deleted");
    }

    private void run(UUID id, String... statements) throws SQLException {
        for (var statement : statements) database.execute(statement.formatted(id));
    }
}
