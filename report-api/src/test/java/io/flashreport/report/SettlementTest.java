package io.flashreport.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashreport.contracts.FailureKind;
import io.flashreport.contracts.PayloadSource;
import io.flashreport.contracts.ReportId;
import io.flashreport.teststack.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SettlementTest {
    @Inject
    Reports reports;

    private final TestStack stack = RealParts.stack();
    private Api api;
    private FakeWorker worker;

    @BeforeEach
    void anAccountAndAWorker() {
        reports.clear();
        api = new Api(Tokens.ofNewAccount());
        worker = new FakeWorker(stack);
    }

    @AfterEach
    void closeWorker() {
        worker.close();
    }

    @Test
    void aJobCarriesWhatItsRenderNeeds() {
        var report = api.create("[\"ë\"]");

        awaitJob(report, 1);

        var job = worker.job(report, 1).orElseThrow();
        assertThat(job.accountId()).isEqualTo(api.tokens().account());
        assertThat(job.title()).isEmpty();
        assertThat(job.charset()).isNull();
        assertThat(job.payload()).isEqualTo(new PayloadSource.Inline("[\"ë\"]".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aSuccessEndsTheReportOnce() {
        var report = started();

        worker.succeed(report, 1, "first");
        awaitState(report, "GENERATED");
        worker.fail(report, 1, FailureKind.TEMPLATE, "late");
        worker.succeed(report, 1, "twin");

        assertThat(storageUrlAfter(report)).contains("/first?");
    }

    @Test
    void aFailureOfTheClientEndsTheReportAtOnce() {
        var report = started();

        worker.fail(report, 1, FailureKind.MALFORMED_DATA, "line 3\0");

        awaitState(report, "FAILED");
        worker.succeed(report, 1, "late");
        settleAnother();
        assertThat(api.state(report)).isEqualTo("FAILED");
        assertThat(worker.deadLetters()).doesNotContain(report.toString());
    }

    @Test
    void aFailureThatCanHealIsTriedAgainAndThenGivenUp() {
        var report = started();

        for (int attempt = 1; attempt <= 3; attempt++) {
            awaitJob(report, attempt);
            assertThat(api.state(report)).isEqualTo("GENERATING");
            worker.fail(report, attempt, FailureKind.ENGINE_CRASHED, "crash " + attempt);
        }

        awaitState(report, "FAILED");
        await().until(() -> worker.deadLetters().contains(report.toString()));
        assertThat(api.of(report, "/download").body()).contains("crash 3");
        assertThat(worker.jobsOf(report)).hasSize(3);
    }

    @Test
    void aStaleFailureCountsForNothing() {
        var report = started();
        worker.fail(report, 1, FailureKind.INTERNAL, "first");
        awaitJob(report, 2);

        for (int i = 0; i < 5; i++) worker.fail(report, 1, FailureKind.TEMPLATE, "stale");
        worker.start(report, 1);
        settleAnother();

        assertThat(api.state(report)).isEqualTo("GENERATING");
        assertThat(worker.jobsOf(report)).hasSize(2);
    }

    @Test
    void aLateSuccessOfAnEarlierAttemptWins() {
        var report = started();
        worker.fail(report, 1, FailureKind.STORAGE_UNAVAILABLE, "first");
        awaitJob(report, 2);

        worker.succeed(report, 1, "late");

        awaitState(report, "GENERATED");
        assertThat(storageUrlAfter(report)).contains("/late?");
    }

    @Test
    void whatCannotBeReadIsSkipped() {
        var report = started();

        worker.sendRaw(report.toString(), "{\"event\":\"succeeded\",");
        worker.sendRaw(report.toString(), "{\"event\":\"of-tomorrow\"}");
        worker.sendRaw(report.toString(), "null");
        worker.sendRaw(report.toString(), "{\"event\":\"failed\",\"attempt\":0}");
        worker.succeed(report, 1, "after");

        awaitState(report, "GENERATED");
    }

    @Test
    void whatTheDatabaseRefusesIsSkippedAlone() {
        var report = started();
        var other = started();

        worker.succeed(report, 1, "nul\0");
        worker.succeed(other, 1, "other");

        awaitState(other, "GENERATED");
        assertThat(api.state(report)).isEqualTo("GENERATING");
    }

    @Test
    void aRenderWithoutHeartbeatsIsTriedAgain() {
        worker.alive(1, 1);
        var report = started();

        awaitJob(report, 2);

        worker.start(report, 2);
        worker.succeed(report, 2, "second");
        awaitState(report, "GENERATED");
    }

    @Test
    void aRenderWithHeartbeatsIsLeftAlone() {
        worker.alive(1, 1);
        var report = started();

        await().during(Duration.ofSeconds(6)).atMost(Duration.ofSeconds(8)).until(() -> {
            worker.heartbeat(report, 1);
            return worker.jobsOf(report).size() == 1;
        });
    }

    @Test
    void aJobThatIsNotStartedThoughASlotIsFreeIsReleasedAgain() {
        worker.alive(1, 1);
        var report = api.create("[]");

        awaitJob(report, 4);

        worker.succeed(report, 1, "first after all");
        awaitState(report, "GENERATED");
    }

    @Test
    void aJobThatIsNotStartedWhileAllSlotsAreBusyWaits() {
        worker.alive(1, 1);
        var busy = started();
        var waiting = api.create("[]");

        await().during(Duration.ofSeconds(6)).atMost(Duration.ofSeconds(8)).until(() -> {
            worker.heartbeat(busy, 1);
            return worker.jobsOf(waiting).size() <= 1;
        });
        worker.succeed(busy, 1, "done");
    }

    @Test
    void withoutWorkersNothingIsReleasedAgain() {
        var report = api.create("[]");
        awaitJob(report, 1);

        await().during(Duration.ofSeconds(6))
                .atMost(Duration.ofSeconds(8))
                .until(() -> worker.jobsOf(report).size() == 1);
    }

    private ReportId started() {
        var report = api.create("[]");
        awaitJob(report, 1);
        worker.start(report, 1);
        return report;
    }

    /** Returns after everything that was told before has been settled. */
    private void settleAnother() {
        for (int i = 0; i < 8; i++) {
            var other = started();
            worker.succeed(other, 1, "other");
            awaitState(other, "GENERATED");
        }
    }

    private String storageUrlAfter(ReportId report) {
        settleAnother();
        assertThat(api.state(report)).isEqualTo("GENERATED");
        return api.of(report, "/storage").body();
    }

    private void awaitJob(ReportId report, int attempt) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> worker.job(report, attempt).isPresent());
    }

    private void awaitState(ReportId report, String state) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(api.state(report)).isEqualTo(state));
    }
}
