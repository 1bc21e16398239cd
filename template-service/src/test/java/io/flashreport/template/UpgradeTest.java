package io.flashreport.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.teststack.FreshDatabase;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each migration on data of the version before it, while that version still runs: docs/migrations.md. */
class UpgradeTest {
    // As version 2, which is the first that writes, writes and reads.
    private static final String UPLOAD = """
            WITH t AS (
                INSERT INTO template (id, account_id, name, created, updated, current)
                VALUES ('%1$s', '%1$s', 'invoice', now(), now(), 1) RETURNING id)
            INSERT INTO template_version (template_id, number, storage_key, bytes, sha256, original_key, original_sha256,
                original_bytes, main, origin, files, parameters, findings, created, created_by)
            SELECT id, 1, 'template/%1$s', 12, sha256('package'), 'original', sha256('original'), 34, 'main.jrxml',
                'VERSION_6', '[]', '[]', '[]', now(), 'key/a-key'
            FROM t
            """;
    // As version 3 writes: a logo, and a theme that names it.
    private static final String DRESS = """
            WITH l AS (
                INSERT INTO logo (account_id, name, storage_key, type, bytes, sha256, width, height, created, created_by)
                VALUES ('%1$s', 'company', 'theme/%1$s', 'image/png', 9, sha256('logo'), 1, 1, now(), 'key/a-key')
                RETURNING account_id, name)
            INSERT INTO theme (account_id, accent, logo, updated, updated_by)
            SELECT account_id, '#1f6feb', name, now(), 'key/a-key' FROM l
            """;

    private final FreshDatabase database = FreshDatabase.make();

    @Test
    void templatesOfTheFirstVersionsAreContainedUntilTheyAreJudged() throws SQLException {
        database.migrate("2");
        var old = UUID.randomUUID();
        run(old, UPLOAD);

        database.migrate("latest");

        var during = UUID.randomUUID();
        run(during, UPLOAD);
        assertThat(database.query("""
                        SELECT t.name || ' ' || v.number || ' ' || v.origin
                        FROM template t
                        JOIN template_version v ON v.template_id = t.id AND v.number = t.current
                        WHERE t.deleted IS NULL
                        """)).containsExactly("invoice 1 VERSION_6", "invoice 1 VERSION_6");
        assertThat(database.query("SELECT verdict || ' ' || policy FROM template_version"))
                .containsExactly("CONTAINED 0", "CONTAINED 0");
    }

    @Test
    void themesOfTheVersionBeforeAreThereAndCanBeChangedByIt() throws SQLException {
        database.migrate("4");
        var old = UUID.randomUUID();
        run(old, UPLOAD, DRESS);

        database.migrate("latest");

        run(old, "UPDATE theme SET accent = '#000000' WHERE account_id = '%1$s'");
        assertThat(database.query("SELECT accent || ' ' || logo FROM theme")).containsExactly("#000000 company");
        run(UUID.randomUUID(), UPLOAD, DRESS);
    }

    private void run(UUID account, String... statements) throws SQLException {
        for (var statement : statements) database.execute(statement.formatted(account));
    }
}
