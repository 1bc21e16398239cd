package io.flashreport.system;

import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever dies and comes back, what was accepted is generated, once. */
@Tag("long")
class FaultsTest {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

    private final RunningSystem system = RunningSystem.get();
    private final Batch batch = new Batch(new ReportClient(system));

    @AfterEach
    void everythingRuns() {
        system.down();
        system.up();
    }

    @Test
    void aKilledWorkerLosesNothing() {
        batch.post(0, 500);
        system.kill("render-worker");
        batch.post(500, 1_000);
        system.start("render-worker");

        batch.assertAllGenerated(LONG_ENOUGH);
    }

    @Test
    void kafkaAwayForTwentySecondsLosesNothing() {
        batch.post(0, 500);
        system.stop("kafka");
        Instant away = Instant.now();
        batch.post(500, 1_000);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Duration.between(away, Instant.now()).toSeconds() >= 20);
        system.start("kafka");

        batch.assertAllGenerated(LONG_ENOUGH);
    }

    @Test
    void aKilledDatabaseLosesNothing() {
        batch.post(0, 500);
        system.kill("postgres");
        system.start("postgres");
        batch.assertAllGenerated(LONG_ENOUGH);
    }

    @Test
    void storageAwayForAWhileLosesNothing() {
        batch.post(0, 300);
        system.stop("s3");
        batch.post(300, 600);
        system.start("s3");

        batch.assertAllGenerated(LONG_ENOUGH);
    }

    @Test
    void aKilledReportApiLosesNothing() {
        batch.post(0, 500);
        system.kill("report-api");
        system.start("report-api");

        batch.assertAllGenerated(LONG_ENOUGH);
    }

    @Test
    void stoppingInTheMiddleAndStartingAgainFinishesTheWork() {
        batch.post(0, 1_000);
        system.down();
        system.up();

        batch.assertAllGenerated(LONG_ENOUGH);
    }

    @Test
    void losingAllThatKafkaHeldLosesNothing() {
        batch.post(0, 1_000);
        system.down();
        system.wipeKafka();
        system.up();

        batch.assertAllGenerated(LONG_ENOUGH);
    }

    @Test
    void severalNodesOfAServiceShareTheWork() {
        system.down();
        system.up("--scale", "render-worker=2");
        batch.post(0, 500);
        system.kill("report-api-2");
        system.kill("render-worker-2");
        batch.post(500, 1_000);

        batch.assertAllGenerated(LONG_ENOUGH);
    }
}
