package io.flashreport.report;

import static io.flashreport.report.CreationTest.assertError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What clients see of the count of reports. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MonthlyLimitTest {
    private static final String NEW = "/api/v1/report/new";
    private static final byte[] DATA = "[]".getBytes(StandardCharsets.UTF_8);

    @Inject
    Reports reports;

    private final Api api = new Api(Tokens.ofNewAccount());
    private final Billing billing = new Billing(api.tokens().subscription());

    @Test
    void theLimitIsReachedAndNeverPassedHoweverManyAskAtOnce() throws Exception {
        billing.limit(30);
        var answers = inParallel(100);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(30);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 429).hasSize(70);
        assertThat(reports.countOf(api.tokens().account().value())).isEqualTo(30);
        await().untilAsserted(() -> assertThat(billing.used()).isEqualTo(30));
        assertThat(billing.reserved()).isZero();
    }

    @Test
    void theRefusalSaysUntilWhenInTheShapeOfVersion1() {
        billing.limit(0);
        var refused = api.post(NEW, DATA);
        assertError(refused, 429, "Too Many Requests", "The 0 reports");
        assertThat(Api.json(refused).get("message").asText()).containsPattern("begins at \\d{4}-\\d\\d-\\d\\dT");
        assertThat(Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(Duration.ofDays(18).toSeconds(), Duration.ofDays(20).toSeconds());
    }

    @Test
    void theRefusalIsAProblemInVersion2() {
        billing.limit(0);
        var refused = api.post("/api/v2/reports", DATA);
        Version2Test.assertProblem(refused, 429, "monthly-limit", "The 0 reports");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void aKnownRefusalCostsNoQuestion() {
        billing.limit(0);
        for (int i = 0; i < 10; i++) api.post(NEW, DATA);
        assertThat(billing.asked()).isLessThanOrEqualTo(2);
    }

    @Test
    void moreReportsAreAcceptedSoonAfterTheLimitIsRaised() {
        billing.limit(0);
        assertThat(api.post(NEW, DATA).statusCode()).isEqualTo(429);
        billing.limit(1);
        await().atMost(Duration.ofSeconds(3)).until(() -> api.post(NEW, DATA).statusCode() == 201);
    }

    @Test
    void aSubscriptionThatBecameInvalidIsABadCredential() {
        billing.valid(false);
        assertError(api.post(NEW, DATA), 401, "Unauthorized", "Bad credentials");
    }

    @Test
    void aLargePayloadThatIsRefusedLeavesNothingInStorage() {
        billing.limit(0);
        var large = ("[" + " ".repeat(6_000_000) + "]").getBytes(StandardCharsets.UTF_8);
        assertThat(api.post(NEW, large).statusCode()).isEqualTo(429);
        assertThat(StoredObjects.keys(
                        RealParts.stack(), "payload/" + api.tokens().account()))
                .isEmpty();
    }

    @Test
    void withoutBillingTheCreditsInHandAreUsedAndThenReportsAreRefused() {
        assertThat(api.post(NEW, DATA).statusCode()).isEqualTo(201);
        billing.away(true);
        int accepted = 0;
        HttpResponse<String> answer;
        do {
            answer = api.post(NEW, DATA);
            accepted++;
        } while (answer.statusCode() == 201 && accepted < 100);
        assertThat(accepted).isBetween(2, 10);
        assertError(answer, 503, "Service Unavailable", "limit");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        billing.away(false);
        await().atMost(Duration.ofSeconds(3)).until(() -> api.post(NEW, DATA).statusCode() == 201);
    }

    private Iterable<HttpResponse<String>> inParallel(int count) throws InterruptedException, ExecutionException {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<HttpResponse<String>>>();
            for (int i = 0; i < count; i++) answers.add(clients.submit(() -> api.post(NEW, DATA)));
            var all = new ArrayList<HttpResponse<String>>();
            for (var answer : answers) all.add(answer.get());
            return all;
        }
    }
}
