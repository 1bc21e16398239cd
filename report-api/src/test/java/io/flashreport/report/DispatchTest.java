package io.flashreport.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashreport.contracts.FailureKind;
import io.flashreport.contracts.Lane;
import io.flashreport.contracts.PayloadSource;
import io.flashreport.contracts.RenderJob;
import io.flashreport.contracts.ReportId;
import io.flashreport.teststack.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DispatchTest {
    private static final int SMALLEST_WINDOW = 8;

    @Inject
    Reports reports;

    private final TestStack stack = RealParts.stack();
    private final Api api = new Api(Tokens.ofNewAccount());
    private final FakeWorker worker = new FakeWorker(stack);

    @BeforeEach
    void startWithoutReports() {
        reports.clear();
    }

    @AfterEach
    void closeWorker() {
        worker.close();
    }

    @Test
    void largeDataTravelsByReferenceAndTheLargestOnTheHeavyLane() {
        var referenced = create(200_000);
        var heavy = create(1_500_000);

        await().until(() -> worker.jobs().size() == 2);

        var account = api.tokens().account();
        assertThat(worker.job(referenced, 1)).get().satisfies(job -> {
            assertThat(job.lane()).isEqualTo(Lane.FAST);
            assertThat(job.payload())
                    .isEqualTo(new PayloadSource.Stored("payload/" + account + "/" + referenced, 200_000));
        });
        assertThat(worker.job(heavy, 1)).get().extracting(RenderJob::lane).isEqualTo(Lane.HEAVY);
    }

    @Test
    void noMoreIsReleasedThanTheWindowHolds() {
        for (int i = 0; i < 3 * SMALLEST_WINDOW; i++) api.create("[]");

        await().until(() -> worker.jobs().size() == SMALLEST_WINDOW);

        await().during(Duration.ofSeconds(1)).until(() -> worker.jobs().size() == SMALLEST_WINDOW);
        worker.start(worker.jobs().getFirst().reportId(), 1);
        await().until(() -> worker.jobs().size() > SMALLEST_WINDOW);
    }

    @Test
    void accountsTakeTurnsHoweverLongOnesBacklogIs() {
        for (int i = 0; i < 3 * SMALLEST_WINDOW; i++) api.create("[]");
        await().until(() -> worker.jobs().size() == SMALLEST_WINDOW);
        var other = api.as(Tokens.ofNewAccount());
        var second = other.create("[]");

        worker.start(worker.jobs().getFirst().reportId(), 1);
        worker.start(worker.jobs().get(1).reportId(), 1);

        await().until(() -> worker.job(second, 1).isPresent());
        assertThat(worker.jobs().size()).isLessThan(3 * SMALLEST_WINDOW);
    }

    @Test
    void aPlansLimitHoldsReleasesBackAndRefusesNothing() {
        var limited = api.as(api.tokens().concurrentReports(2));
        List<ReportId> accepted = new ArrayList<>();
        for (int i = 0; i < 5; i++) accepted.add(limited.create("[]"));

        await().until(() -> worker.jobs().size() == 2);
        await().during(Duration.ofSeconds(1)).until(() -> worker.jobs().size() == 2);
        for (int done = 0; done < 5; done++) {
            int released = done + 1;
            await().until(() -> worker.jobs().size() >= released);
            worker.succeed(worker.jobs().get(done).reportId(), 1, "done");
        }

        await().until(() ->
                accepted.stream().allMatch(report -> limited.state(report).equals("GENERATED")));
        assertThat(worker.jobs().stream().map(RenderJob::reportId)).containsExactlyElementsOf(accepted);
    }

    @Test
    void aRetryCarriesTheDataAgain() {
        var report = api.create("[]");
        await().until(() -> worker.job(report, 1).isPresent());

        worker.fail(report, 1, FailureKind.ENGINE_CRASHED, "crash");

        await().until(() -> worker.job(report, 2).isPresent());
        assertThat(worker.job(report, 2))
                .get()
                .extracting(RenderJob::payload)
                .isEqualTo(new PayloadSource.Inline("[]".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aRefusedPayloadLeavesNothingInStorage() {
        byte[] broken = ("[" + " ".repeat(12_000_000) + "}").getBytes(StandardCharsets.UTF_8);

        var refused = api.post("/api/v1/report/new", broken);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(StoredObjects.keys(stack, "payload/" + api.tokens().account()))
                .isEmpty();
        assertThat(reports.countOf(api.tokens().account().value())).isZero();
    }

    private ReportId create(int bytes) {
        var data = "[" + " ".repeat(bytes - 2) + "]";
        var created = api.post("/api/v1/report/new", data.getBytes(StandardCharsets.UTF_8));
        return new ReportId(UUID.fromString(created.body()));
    }
}
