package io.flashreport.report;

import static io.flashreport.report.OneReport.REPORTS;
import static io.flashreport.report.Version2Test.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same request, sent again with its key. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class IdempotencyTest {
    private static final byte[] DATA = "[1]".getBytes(StandardCharsets.UTF_8);
    private static final byte[] LARGE = ("[\"" + "x".repeat(100_000) + "\"]").getBytes(StandardCharsets.UTF_8);

    @Inject
    Reports reports;

    private Api api;
    private Billing billing;

    @BeforeEach
    void anAccount() {
        reports.clear();
        api = new Api(Tokens.ofNewAccount());
        billing = new Billing(api.tokens().subscription());
    }

    @Test
    void theSameRequestGetsTheSameAnswerAndIsChargedOnce() {
        var first = post("?title=x", DATA, "key-1");
        var second = post("?title=x", DATA, "key-1");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
        assertThat(second.statusCode()).as(second.body()).isEqualTo(201);
        assertThat(second.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        await().until(() -> billing.reserved() == 0);
        assertThat(billing.used()).isEqualTo(1);
        assertThat(reports.countOf(api.tokens().account().value())).isEqualTo(1);
    }

    @Test
    void anotherRequestWithTheKeyIsRefused() {
        post("?title=x", DATA, "key-1");

        assertProblem(post("?title=y", DATA, "key-1"), 422, "idempotency-conflict", "another request");
        assertProblem(
                post("?title=x", "[2]".getBytes(StandardCharsets.UTF_8), "key-1"), 422, "idempotency-conflict", "");
        assertThat(post("?title=y", DATA, "key-2").statusCode()).isEqualTo(201);
        assertThat(reports.countOf(api.tokens().account().value())).isEqualTo(2);
    }

    @Test
    void aKeyIsTheAccountsOwn() {
        post("", DATA, "key-1");
        var other = api.as(Tokens.ofNewAccount()).post(REPORTS, DATA, "Idempotency-Key", "key-1");

        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(other.headers().firstValue("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void ofManyThatComeAtOnceOneMakesAReport() throws Exception {
        var answers = new ArrayList<HttpResponse<String>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<HttpResponse<String>>>();
            for (int i = 0; i < 16; i++) calls.add(() -> post("", LARGE, "key-1"));
            for (var answer : threads.invokeAll(calls)) answers.add(answer.get());
        }

        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201));
        assertThat(answers)
                .extracting(HttpResponse::body)
                .containsOnly(answers.getFirst().body());
        assertThat(answers)
                .filteredOn(answer ->
                        answer.headers().firstValue("Idempotent-Replayed").isEmpty())
                .hasSize(1);
        await().until(() -> billing.reserved() == 0);
        assertThat(billing.used()).isEqualTo(1);
        assertThat(StoredObjects.keys(
                        RealParts.stack(), "payload/" + api.tokens().account() + "/"))
                .hasSize(1);
    }

    @Test
    void whatWasAcceptedIsAnsweredAlsoWhenTheLimitIsReached() {
        billing.limit(1);
        var first = post("", DATA, "key-1");
        assertThat(post("", DATA, "key-2").statusCode()).isEqualTo(429);

        var again = post("", DATA, "key-1");

        assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void whatWasRefusedIsTriedAnew() {
        assertThat(post("", "[".getBytes(StandardCharsets.UTF_8), "key-1").statusCode())
                .isEqualTo(400);

        assertThat(post("", DATA, "key-1").statusCode()).isEqualTo(201);
    }

    @Test
    void compressionMakesNoOtherRequest() throws IOException {
        var first = post("", DATA, "key-1");
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(DATA);
        }

        var second =
                api.post(REPORTS, compressed.toByteArray(), "Idempotency-Key", "key-1", "Content-Encoding", "gzip");

        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void aKeyCountsForADay() {
        var first = post("", DATA, "key-1");
        reports.letKeysAge();

        var second = post("", DATA, "key-1");

        assertThat(second.headers().firstValue("Idempotent-Replayed")).isEmpty();
        assertThat(OneReport.idOf(second)).isNotEqualTo(OneReport.idOf(first));
    }

    @Test
    void aKeyThatIsTooLongOrNotPlainIsRefused() {
        assertThat(post("", DATA, "k".repeat(255)).statusCode()).isEqualTo(201);
        assertProblem(post("", DATA, "k".repeat(256)), 400, "invalid-request", "Idempotency-Key");
        assertProblem(post("", DATA, ""), 400, "invalid-request", "Idempotency-Key");
        var two = api.post(REPORTS, DATA, "Idempotency-Key", "a", "Idempotency-Key", "b");
        assertProblem(two, 400, "invalid-request", "Idempotency-Key");
    }

    @Test
    void version1KnowsNoKeys() {
        var first = api.post("/api/v1/report/new", DATA, "Idempotency-Key", "key-1");
        var second = api.post("/api/v1/report/new", DATA, "Idempotency-Key", "key-1");

        assertThat(second.body()).isNotEqualTo(first.body());
    }

    private HttpResponse<String> post(String query, byte[] data, String key) {
        return api.post(REPORTS + query, data, "Idempotency-Key", key);
    }
}
