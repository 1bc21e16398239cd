package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup, wipe, restore: the same reports are there, and can be downloaded. */
class BackupTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Too large to be kept in the database. */
    private static final String LARGE = "[{\"text\":\"" + "x".repeat(100_000) + "\"}]";

    private final RunningSystem system = RunningSystem.get();
    private final ReportClient client = new ReportClient(system);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatWasBackedUpIsThereAgainAfterEverythingWasLost() {
        var documents = Map.of(client.create("[{\"a\":1}]"), "[{\"a\":1}]", client.create(LARGE), LARGE);
        var before = documents.keySet().stream().collect(Collectors.toMap(report -> report, this::document));
        var usage = new Operator(system).api().get("/api/admin/accounts").expect(200);
        String backup = folder.resolve("a backup").toString();

        assertThat(system.flashreport("admin", "backup", backup)).contains("objects are in");
        assertThatThrownBy(() -> system.flashreport("admin", "backup", backup)).hasMessageContaining("not empty");
        system.down();
        system.wipePostgresAndStorage();
        assertThat(system.flashreport("admin", "restore", backup)).contains("are back");
        assertThatThrownBy(() -> system.flashreport("admin", "restore", backup)).hasMessageContaining("--replace");
        system.flashreport("admin", "rotate-secrets");
        system.up();

        documents.forEach((report, data) -> {
            assertThat(document(report)).isEqualTo(before.get(report));
            assertThat(client.get("/api/v1/report/" + report + "/payload").body())
                    .isEqualTo(data);
        });
        assertThat(new Operator(system).api().get("/api/admin/accounts").body()).isEqualTo(usage.body());
        assertThat(document(client.create("[{\"after\":2}]"))).isNotEmpty();
        assertThat(system.flashreport("admin", "reconcile")).contains(", 0 differ");
    }

    private byte[] document(UUID report) {
        return client.awaitDocument(report, PATIENCE);
    }
}
