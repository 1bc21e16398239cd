package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

    @Test
    void aDeletedTemplateIsKeptForReportsThatAreMadeWithIt() {
        var tenant = new Operator(system).tenant(Operator.Limits.ROOMY);
        var templates =
                new Templates(Api.withKey(system.url(), tenant.key()), new ReportClient(system.url(), tenant.key()));
        templates.upload("swept", Templates.saying("Swept")).expect(201);
        UUID report = UUID.fromString(
                templates.create("template=swept", "[{}]").expect(201).body());
        byte[] document = templates.client().awaitDocument(report, PATIENCE);
        templates.api().delete(Templates.path("swept")).expect(204);

        assertThat(system.flashreport("admin", "sweep")).containsPattern(", [1-9]\\d* are needed");
        // Not only in the workers' caches.
        assertThat(templateObjects(tenant)).hasSize(2);
        String again = system.flashreport("admin", "again", report.toString()).strip();
        UUID copy = UUID.fromString(again.substring(again.lastIndexOf(' ') + 1));
        assertThat(Pdf.read(templates.client().awaitDocument(copy, PATIENCE)).text())
                .isEqualTo(Pdf.read(document).text());
        for (UUID made : List.of(report, copy))
            templates.api().delete("/api/v2/reports/" + made).expect(204);

        assertThat(system.flashreport("admin", "sweep"))
                .containsPattern("(?m)^[1-9]\\d* deleted templates are removed");
        assertThat(templateObjects(tenant)).isEmpty();
    }

    private List<Path> templateObjects(Tenant tenant) {
        return system.objectsOf(tenant.accountId()).stream()
                .filter(file -> file.toString().contains("/template/"))
                .toList();
    }
}
