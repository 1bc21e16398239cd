package io.flashreport.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flashreport.local.backup.Backup;
import io.flashreport.local.backup.Restore;
import io.flashreport.local.backup.Stores;
import io.flashreport.local.part.Home;
import io.flashreport.local.part.Part;
import io.flashreport.local.part.PartId;
import io.flashreport.local.part.Project;
import io.flashreport.local.postgres.Database;
import io.flashreport.local.postgres.PostgresPart;
import io.flashreport.local.s3.S3Access;
import io.flashreport.local.s3.S3Part;
import io.flashreport.local.supervisor.Observer;
import io.flashreport.local.supervisor.Supervisor;
import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup and restore of a database with all that makes copying hard, and of a bucket. */
class BackupRoundTripTest implements Observer {
    private static final String KEY = "payload/a/b";
    /** The table names are against the order in which they can be filled. */
    private static final String TABLES = """
            create table flyway_schema_history (installed_rank int, version text, checksum int, success boolean);
            insert into flyway_schema_history values (1, '1', -17, true);
            create table z_account (id int primary key, name text, changed xid8 not null default pg_current_xact_id());
            create table a_entry (
                id bigint generated always as identity primary key,
                account_id int not null references z_account,
                content bytea,
                doubled int generated always as (account_id * 2) stored);
            create function refuse() returns trigger language plpgsql as $$
                begin raise exception 'entries are kept'; end $$;
            create trigger kept before update or delete or truncate on a_entry for each statement execute function refuse();
            create trigger written before insert on z_account for each row execute function refuse();
            alter table z_account disable trigger written;
            """;

    private final S3Access access = new S3Access("test", "secret");

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Supervisor supervisor;

    @SuppressWarnings("NullAway.Init")
    private Stores stores;

    @BeforeEach
    void startPostgresAndStorage() throws Exception {
        var home = new Home(folder.resolve("home"));
        home.create();
        var ports = new FreePorts();
        var postgres = new PostgresPart(
                home,
                Project.locate().cache(),
                ports.next(),
                "password",
                List.of(new Database("things", "password")),
                Map.of("fsync", "off"));
        var s3 = new S3Part(home, Optional.empty(), ports.next(), access);
        supervisor = new Supervisor(home, this, Clock.systemUTC());
        supervisor.add(postgres);
        supervisor.add(s3);
        supervisor.start(supervisor.parts());
        stores = new Stores(postgres.server(), List.of("things"), s3.endpoint(), access);
    }

    @AfterEach
    void stop() throws Exception {
        supervisor.close();
    }

    @Test
    void whatWasThereIsThereAgain() throws Exception {
        execute(TABLES);
        execute("insert into z_account (id, name) values (1, E'tab\\tand\\nline'), (2, null)");
        execute(
                "insert into a_entry (account_id, content) select 1 + n % 2, '\\x00ff' from generate_series(1, 5) as n");
        put("first");
        var backup = folder.resolve("backup");

        assertThat(new Backup(stores).write(backup)).contains("7 rows of 2 tables and 1 objects");
        execute("drop schema public cascade; create schema public");
        client().removeObject(RemoveObjectArgs.builder()
                .bucket(S3Access.BUCKET)
                .object(KEY)
                .build());
        assertThat(new Restore(backup, stores).inUse()).isEmpty();
        execute(TABLES + "alter table z_account enable trigger written;");
        new Restore(backup, stores).run();

        assertThat(rows("select id || ' ' || coalesce(name, '-') from z_account order by id"))
                .containsExactly("1 tab\tand\nline", "2 -");
        assertThat(rows("select id || ' ' || account_id || ' ' || doubled || ' ' || content from a_entry order by id"))
                .hasSize(5)
                .startsWith("1 2 4 \\x00ff");
        assertThat(rows("insert into a_entry (account_id) values (1) returning id::text"))
                .containsExactly("6");
        assertThatThrownBy(() -> execute("delete from a_entry")).hasMessageContaining("entries are kept");
        assertThat(got()).isEqualTo("first");
        assertThat(new Restore(backup, stores).inUse()).containsExactly("the database things", "the bucket");
    }

    @Test
    void aBackupOfOtherTablesChangesNothing() throws Exception {
        execute(TABLES);
        execute("insert into z_account (id, name) values (1, 'old')");
        var backup = folder.resolve("backup");
        new Backup(stores).write(backup);
        execute("insert into flyway_schema_history values (2, '2', 4, true); update z_account set name = 'new'");

        assertThatThrownBy(() -> new Restore(backup, stores).run()).hasMessageContaining("another version");

        assertThat(rows("select name from z_account")).containsExactly("new");
    }

    @Test
    void aFolderWithFilesIsNotWrittenTo() throws Exception {
        Files.createDirectories(folder.resolve("backup"));
        Files.writeString(folder.resolve("backup/notes"), "mine");

        assertThatThrownBy(() -> new Backup(stores).write(folder.resolve("backup")))
                .hasMessageContaining("is not empty");
    }

    private void put(String content) throws Exception {
        var data = content.getBytes(StandardCharsets.UTF_8);
        client().putObject(PutObjectArgs.builder()
                .bucket(S3Access.BUCKET)
                .object(KEY)
                .data(data, data.length)
                .build());
    }

    private String got() throws Exception {
        try (var object = client().getObject(GetObjectArgs.builder()
                .bucket(S3Access.BUCKET)
                .object(KEY)
                .build())) {
            return new String(object.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private MinioClient client() {
        // The client that it makes by itself reads all certificates of the machine first, which takes seconds.
        return MinioClient.builder()
                .endpoint(stores.endpoint())
                .region(S3Access.REGION)
                .credentials(access.accessKey(), access.secretKey())
                .httpClient(new OkHttpClient(), true)
                .build();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = stores.postgres().connect("things");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        try (var connection = stores.postgres().connect("things");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }

    @Override
    public void ready(Part part, Duration after) {}

    @Override
    public void stopped(PartId part) {}

    @Override
    public void died(PartId part, int exitCode) {}
}
