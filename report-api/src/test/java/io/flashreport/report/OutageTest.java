package io.flashreport.report;

import static io.flashreport.report.CreationTest.assertError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashreport.contracts.ReportId;
import io.flashreport.teststack.Part;
import io.flashreport.teststack.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OutageTest {
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final String NEW = "/api/v1/report/new";

    @Inject
    Reports reports;

    private final TestStack stack = RealParts.stack();
    private final Api api = new Api(Tokens.ofNewAccount());

    @BeforeEach
    void startWithAllParts() {
        RealParts.stack();
        reports.clear();
    }

    @AfterEach
    void leaveAllPartsRunning() {
        RealParts.stack();
    }

    @Test
    void reportsAreAcceptedWithoutKafkaAndReleasedWhenItIsBack() {
        stack.stop(Part.KAFKA);

        var report = api.create("[]");
        assertThat(Api.send(HttpRequest.newBuilder(Api.address("/q/health/ready"))
                                .build())
                        .statusCode())
                .isEqualTo(200);

        RealParts.stack();
        try (var worker = new FakeWorker(stack)) {
            var another = api.create("[]");
            await().atMost(RECOVERY).until(() -> worker.job(another, 1).isPresent());
            worker.start(another, 1);
            worker.succeed(another, 1, "another");
            worker.succeed(report, 1, "first");
            awaitGenerated(another);
            awaitGenerated(report);
        }
    }

    @Test
    void resultsWaitForTheDatabaseAndNoneIsLost() {
        try (var worker = new FakeWorker(stack)) {
            var told = api.create("[]");
            await().until(() -> worker.job(told, 1).isPresent());

            stack.stop(Part.POSTGRES);
            worker.succeed(told, 1, "told while the database was away");
            assertError(api.post(NEW, "[]".getBytes(StandardCharsets.UTF_8)), 503, "Service Unavailable", "");
            assertThat(api.of(told, "").statusCode()).isEqualTo(503);

            RealParts.stack();
            awaitGenerated(told);
            var another = api.create("[]");
            await().atMost(RECOVERY).until(() -> worker.job(another, 1).isPresent());
        }
    }

    @Test
    void withoutStorageSmallReportsAreAcceptedAndLargeOnesRefused() {
        stack.stop(Part.S3);
        var large = "[" + " ".repeat(100_000) + "]";

        var refused = api.post(NEW, large.getBytes(StandardCharsets.UTF_8));

        assertError(refused, 503, "Service Unavailable", "");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        api.create("[]");
        RealParts.stack();
        api.create(large);
    }

    private void awaitGenerated(ReportId report) {
        await().atMost(RECOVERY)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(api.state(report)).isEqualTo("GENERATED"));
    }
}
