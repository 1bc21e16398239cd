package io.flashreport.report;

import static io.flashreport.report.CreationTest.assertError;
import static io.flashreport.report.Version2Test.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many reports may wait. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BacklogTest {
    @Inject
    Reports reports;

    @Inject
    MeterRegistry metrics;

    private final Api api = new Api(Tokens.ofNewAccount());

    @BeforeEach
    @AfterEach
    void leaveNothingWaiting() {
        reports.clear();
    }

    @Test
    void anAccountWithTooManyReportsWaitingIsRefusedUntilSomeAreDone() {
        reports.addWaiting(api.tokens().account().value(), RealParts.ACCOUNTS_BACKLOG);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> create("v1/report/new").statusCode() == 503);
        var refused = create("v1/report/new");
        assertError(refused, 503, "Service Unavailable", "10000 reports of this account");
        assertThat(refused.headers().firstValue("Retry-After")).contains("30");
        assertProblem(create("v2/reports"), 503, "backlog-full", "10000 reports of this account");
        api.as(Tokens.ofNewAccount()).create("[]");
        reports.clear();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> create("v1/report/new").statusCode() == 201);
    }

    @Test
    void whenTooManyWaitInAllEveryoneIsRefused() {
        for (int i = 0; i < 4; i++) reports.addWaiting(UUID.randomUUID(), RealParts.WHOLE_BACKLOG / 4);
        await().atMost(Duration.ofSeconds(20)).until(() -> create("v2/reports").statusCode() == 503);
        assertProblem(create("v2/reports"), 503, "backlog-full", "Too many");
        reports.clear();
        await().atMost(Duration.ofSeconds(20)).until(() -> create("v2/reports").statusCode() == 201);
    }

    @Test
    void whatIsShownAsWaitingIsTrueWhenNoReportsComeIn() {
        reports.addWaiting(UUID.randomUUID(), 7);
        await().atMost(Duration.ofSeconds(20)).until(() -> shown() == 7);
        reports.clear();
        await().atMost(Duration.ofSeconds(20)).until(() -> shown() == 0);
    }

    private double shown() {
        return metrics.get("flashreport.backlog.waiting").gauge().value();
    }

    private HttpResponse<String> create(String path) {
        return api.post("/api/" + path, "[]".getBytes(StandardCharsets.UTF_8));
    }
}
