package io.flashreport.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.contracts.FailureKind;
import io.flashreport.contracts.Lane;
import io.flashreport.contracts.RenderEvent;
import io.flashreport.contracts.RenderEvent.Failed;
import io.flashreport.contracts.RenderEvent.Succeeded;
import io.flashreport.contracts.RenderJob;
import io.flashreport.contracts.Topics;
import io.flashreport.teststack.Part;
import io.flashreport.teststack.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the worker does while something around it is slow or away. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class OutageTest {
    private static final Duration SHORTEST_LOCK = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static ReportApi reportApi;

    @BeforeAll
    static void listen() {
        reportApi = new ReportApi();
    }

    @AfterAll
    static void stopListening() {
        reportApi.close();
    }

    @BeforeEach
    void everythingIsThere() {
        TestStack.start(Part.KAFKA, Part.S3);
        EngineProcesses.thaw();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> RestAssured.get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void storageThatIsAwayIsAFailureThatCanHeal() throws Exception {
        var job = reportApi.job("[1]");
        RealStack.stack().stop(Part.S3);
        reportApi.release(job);

        var end = reportApi.awaitEnd(job, PATIENCE).getLast();

        assertThat(end).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.failure()).isEqualTo(FailureKind.STORAGE_UNAVAILABLE);
            assertThat(failed.logKey()).isNull();
        });
    }

    @Test
    void aRenderOutlivesKafkaAndItsResultArrivesLater() throws Exception {
        var job = reportApi.job("[1]");
        EngineProcesses.freeze();
        reportApi.release(job);
        awaitStart(job);
        RealStack.stack().kill(Part.KAFKA);
        // Long enough for a renewal of the lock to fail.
        letPass(Duration.ofSeconds(12));
        EngineProcesses.thaw();
        letPass(Duration.ofSeconds(2));

        TestStack.start(Part.KAFKA);

        assertThat(reportApi.awaitEnd(job, PATIENCE)).last().isInstanceOf(Succeeded.class);
        var next = reportApi.job("[2]");
        reportApi.release(next);
        assertThat(reportApi.awaitEnd(next, PATIENCE)).last().isInstanceOf(Succeeded.class);
    }

    @Test
    @Tag("long")
    void aJobLongerThanItsLockIsRenderedOnce() throws Exception {
        lockJobsFor(SHORTEST_LOCK);
        var job = reportApi.job("[1]");
        EngineProcesses.freeze();
        reportApi.release(job);
        awaitStart(job);
        letPass(SHORTEST_LOCK.plusSeconds(8));
        EngineProcesses.thaw();

        reportApi.awaitEnd(job, PATIENCE);
        letPass(SHORTEST_LOCK.plusSeconds(3));

        assertThat(reportApi.eventsOf(job))
                .filteredOn(RenderEvent.Started.class::isInstance)
                .hasSize(1);
    }

    private static void awaitStart(RenderJob job) {
        Awaitility.await().atMost(PATIENCE).until(() -> !reportApi.eventsOf(job).isEmpty());
    }

    /** Time is what these tests are about. */
    private static void letPass(Duration time) {
        Instant end = Instant.now().plus(time);
        Awaitility.await().atMost(time.plusSeconds(5)).until(() -> Instant.now().isAfter(end));
    }

    private static void lockJobsFor(Duration lock) throws Exception {
        var group = new ConfigResource(ConfigResource.Type.GROUP, Topics.shareGroupOf(Lane.FAST));
        var duration = new ConfigEntry("share.record.lock.duration.ms", String.valueOf(lock.toMillis()));
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", RealStack.stack().kafkaBootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(group, List.of(new AlterConfigOp(duration, AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }
}
