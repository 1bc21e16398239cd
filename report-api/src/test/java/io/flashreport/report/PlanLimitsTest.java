package io.flashreport.report;

import static io.flashreport.report.CreationTest.assertCreated;
import static io.flashreport.report.CreationTest.assertError;
import static io.flashreport.report.Version2Test.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashreport.contracts.FailureKind;
import io.flashreport.contracts.RenderJob;
import io.flashreport.contracts.RenderLimits;
import io.flashreport.contracts.ReportId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What plans allow renders, from the token to the job. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PlanLimitsTest {
    private static final String NEW = "/api/v1/report/new";
    private static final byte[] DATA = "[]".getBytes(StandardCharsets.UTF_8);
    private static final String INERT = "?template=" + encoded(FakeTemplates.KNOWN);
    private static final String CONTAINED = INERT + "@1";

    @Inject
    Reports reports;

    @BeforeEach
    void nothingWaits() {
        reports.clear();
    }

    @Test
    void theLimitsOfThePlanReachTheWorkerWithEveryAttempt() {
        var limits = new RenderLimits(20, 30, 400, 5_000_000_000L, 6_000_000_000L, true);
        var api = api(Map.of(
                "max_render_seconds",
                20,
                "max_cpu_seconds",
                30,
                "max_pages",
                400,
                "max_records",
                5_000_000_000L,
                "max_document_bytes",
                6_000_000_000L,
                "inert_only",
                true));
        try (var worker = new FakeWorker(RealParts.stack())) {
            var created = api.post(NEW, DATA);
            assertCreated(created);
            var report = new ReportId(UUID.fromString(created.body()));

            assertThat(awaitJob(worker, report, 1).limits()).isEqualTo(limits);
            worker.fail(report, 1, FailureKind.ENGINE_CRASHED, "it broke");
            assertThat(awaitJob(worker, report, 2).limits()).isEqualTo(limits);
        }
    }

    @Test
    void aPlanWithoutLimitsLeavesThemToTheLane() {
        try (var worker = new FakeWorker(RealParts.stack())) {
            var created = api(Map.of()).post(NEW, DATA);

            assertThat(awaitJob(worker, new ReportId(UUID.fromString(created.body())), 1)
                            .limits())
                    .isNull();
        }
    }

    @Test
    void aPlanForInertTemplatesRefusesOthersAtOnce() {
        var api = api(Map.of("inert_only", true));
        var words = "is not inert, and your plan allows only inert ones";

        assertError(api.post(NEW + CONTAINED, DATA), 400, "Bad Request", words);
        assertProblem(api.post("/api/v2/reports" + CONTAINED, DATA), 400, "template-not-allowed", words);
        assertCreated(api.post(NEW + INERT, DATA));
        assertCreated(api.post(NEW, DATA));
    }

    @Test
    void whatNoWorkerWouldTakeIsRefusedAtOnce() {
        var api = api(Map.of());
        assertCreated(api.post(NEW + CONTAINED, DATA));
        try (var _ = new FakeWorker(RealParts.stack()).aliveForInertOnly()) {
            await().until(() -> api.post(NEW + CONTAINED, DATA).statusCode() == 400);

            assertError(api.post(NEW + CONTAINED, DATA), 400, "Bad Request", "only inert ones may run here");
            assertCreated(api.post(NEW + INERT, DATA));
        }
    }

    private static Api api(Map<String, Object> claims) {
        return new Api(Tokens.ofNewAccount().claims(claims));
    }

    private static RenderJob awaitJob(FakeWorker worker, ReportId report, int attempt) {
        return await().until(() -> worker.job(report, attempt), job -> job.isPresent())
                .orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
