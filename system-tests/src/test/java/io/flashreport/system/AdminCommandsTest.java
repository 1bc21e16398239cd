package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code ./flashreport admin}, as the operator of the local stack. */
class AdminCommandsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningSystem system = RunningSystem.get();
    private final ReportClient client = new ReportClient(system);

    @AfterEach
    void everythingRuns() {
        system.start("render-worker");
    }

    @Test
    void anOperatorCancelsWhatNoWorkerTakesAndRendersItAgain() {
        system.flashreport("admin", "drain", "render-worker");
        assertThat(system.status()).containsPattern("render-worker +stopped");
        UUID report = client.create("[{\"a\":1}]");

        assertThat(system.flashreport("admin", "cancel", report.toString())).contains(report + " CANCELLED");
        String said = system.flashreport("admin", "again", report.toString()).strip();
        system.start("render-worker");

        UUID again = UUID.fromString(said.substring(said.lastIndexOf(' ') + 1));
        assertThat(client.awaitDocument(again, PATIENCE)).isNotEmpty();
        assertThat(client.status(report).state()).isEqualTo("FAILED");
        assertThat(new Operator(system).api().get("/api/admin/audit?limit=20").body())
                .contains("REPORT_CANCEL_ASKED", "REPORT_RENDER_ASKED", "report/" + report);
    }

    @Test
    void whatIsThereAgreesWithWhatWasChargedAndStored() {
        assertThat(client.awaitDocument(client.create("[{\"b\":2}]"), PATIENCE)).isNotEmpty();

        assertThat(system.flashreport("admin", "reconcile")).contains(", 0 were put right, 0 differ");
        assertThat(system.flashreport("admin", "sweep")).contains("0 belong to no known report");
        system.flashreport("admin", "dead-letters", "again");
        assertThat(system.flashreport("admin", "dead-letters", "list").lines()).noneMatch(line -> line.endsWith(" -"));
    }
}
