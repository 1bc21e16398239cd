package io.flashreport.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashreport.teststack.FreshDatabase;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The migrations behind version 7, on data of version 7, while that version still runs: docs/migrations.md. */
class UpgradeTest {
    private static final String BEFORE = "7";

    // As version 7 writes and reads.
    private static final String ACCEPT = """
            with accepted as (
                insert into report (id, account_id, title, lane, concurrent_reports, created_at, expires_at)
                values ('%s', '0190a5c0-0000-7000-8000-000000000001', 'Old', 'FAST', 5, now(), now() + interval '7 days')
                returning id, account_id, created_at, title
            ),
            titled as (
                insert into report_title (report_id, account_id, created_at, title)
                select id, account_id, created_at, title
                from accepted
            )
            insert into report_payload (report_id, format, bytes, data)
            select id, 'JSON', 2, '[]'
            from accepted
            """;
    private static final String SUCCEED = """
            update report
            set state = 'GENERATED', finished_at = now(), heartbeat_at = null, document_key = 'k', document_sha256 = 's',
                document_bytes = 1, document_pages = 1, log_key = 'l'
            where id = '%s' and state in ('ACCEPTED', 'QUEUED', 'RENDERING')
            """;
    private static final String SHOW = """
            select state || ' ' || title || ' ' || document_key || ' ' || bytes
            from report
            join report_payload on report_id = report.id
            where report.id = '%s' and deleted_at is null
            """;
    private final FreshDatabase database = FreshDatabase.make();

    @BeforeEach
    void theVersionBefore() {
        migrate(BEFORE);
    }

    @Test
    void whatTheVersionBeforeWroteIsThereAndItsStatementsWorkStill() throws SQLException {
        var old = UUID.randomUUID();
        database.execute(ACCEPT.formatted(old), SUCCEED.formatted(old));

        migrate("latest");

        assertThat(database.query(SHOW.formatted(old))).containsExactly("GENERATED Old k 2");
        assertThat(database.query("select id::text from report where emptied_at is null"))
                .containsExactly(old.toString());
        var during = UUID.randomUUID();
        database.execute(ACCEPT.formatted(during), SUCCEED.formatted(during));
        assertThat(database.query(SHOW.formatted(during))).containsExactly("GENERATED Old k 2");
        database.execute("update report set deleted_at = now(), title = null where id = '" + old + "'");
        assertThat(database.query(SHOW.formatted(old))).isEmpty();
    }

    @Test
    void reportsAreAcceptedWhileIndexesAreMade() throws Exception {
        migrate("8");
        try (var writing = database.connect();
                var upgrade = Executors.newVirtualThreadPerTaskExecutor()) {
            writing.setAutoCommit(false);
            FreshDatabase.execute(writing, ACCEPT.formatted(UUID.randomUUID()));
            var done = upgrade.submit(() -> migrate("latest"));
            await().until(() -> !database.query("""
                            select query from pg_stat_activity
                            where datname = current_database() and wait_event_type = 'Lock'
                                and query like '%create index%' and pid <> pg_backend_pid()
                            """).isEmpty());

            database.execute("set lock_timeout = '2s'; " + ACCEPT.formatted(UUID.randomUUID()));

            writing.commit();
            done.get();
        }
        assertThat(database.query("select count(*)::text from report")).containsExactly("2");
        assertThat(database.query("select indexrelid::regclass::text from pg_index where not indisvalid"))
                .isEmpty();
    }

    private void migrate(String version) {
        var configuration = Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .target(version);
        new MigrationLock().customize(configuration);
        configuration.load().migrate();
    }
}
