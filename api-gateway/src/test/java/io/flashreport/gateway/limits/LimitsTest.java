package io.flashreport.gateway.limits;

import static io.flashreport.gateway.Client.get;
import static io.flashreport.gateway.Client.request;
import static io.flashreport.gateway.Client.requestOfSession;
import static io.flashreport.gateway.Client.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashreport.gateway.Client;
import io.flashreport.gateway.Exposed;
import io.flashreport.gateway.Keys;
import io.flashreport.gateway.Keys.Terms;
import io.flashreport.gateway.Surroundings;
import io.flashreport.gateway.Upstream;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Exposed.class)
@QuarkusTestResource(Surroundings.class)
class LimitsTest {
    private static final CountDownLatch GO = new CountDownLatch(1);
    private static final AtomicInteger WAITING = new AtomicInteger();

    private static Upstream reportApi;
    private static Upstream billing;
    private static Upstream templates;

    @Inject
    MeterRegistry metrics;

    @BeforeAll
    static void start() {
        reportApi = Upstream.answering(exchange -> {
            if (exchange.getRequestURI().getPath().endsWith("/slow")) awaitGo();
            exchange.sendResponseHeaders(200, -1);
        });
        billing = Upstream.billing();
        templates = Upstream.templates();
    }

    @AfterAll
    static void stop() {
        GO.countDown();
        reportApi.close();
        billing.close();
        templates.close();
    }

    @Test
    void aKeyIsHeldToTheRequestsPerSecondOfItsPlan() {
        var key = Keys.known(new Terms().allowingPerSecond(2));

        var answers = atOnce(8, () -> get("/api/v1/report/x", key));

        var refused = oneOf(answers, 429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.headers().firstValue("RateLimit-Policy")).contains("\"requests-per-second\";q=2;w=1");
        assertThat(refused.headers().firstValue("RateLimit")).contains("\"requests-per-second\";r=0;t=1");
        var error = new JsonObject(refused.body());
        assertThat(error.getString("error")).isEqualTo("Too Many Requests");
        assertThat(error.getString("message"))
                .isEqualTo("The limit of 2 requests per second of your plan is reached: try again later");
        assertThat(oneOf(answers, 200).headers().firstValue("RateLimit-Policy"))
                .contains("\"requests-per-second\";q=2;w=1");
        assertThat(oneOf(answers, 200).headers().allValues("RateLimit"))
                .singleElement()
                .asString()
                .contains(";r=");
        assertThat(decisions("requests-per-second", "refuse")).isPositive();
    }

    @Test
    void underV2TheSameIsAProblem() {
        var key = Keys.known(new Terms().allowingPerSecond(1));

        var refused = oneOf(atOnce(5, () -> get("/api/v2/reports/x", key)), 429);

        var problem = new JsonObject(refused.body());
        assertThat(problem.getString("type")).isEqualTo("https://flashreport.io/problems/rate-limit");
        assertThat(problem.getString("detail")).contains("1 requests per second of your plan");
    }

    @Test
    void whoWaitsAsLongAsToldIsServedAndOthersAreAllTheTime() {
        var key = Keys.known(new Terms().allowingPerSecond(1));
        oneOf(atOnce(5, () -> get("/api/v1/report/x", key)), 429);

        assertThat(get("/api/v1/report/x", Keys.valid()).statusCode()).isEqualTo(200);
        await().pollDelay(Duration.ofMillis(1100))
                .atMost(Duration.ofSeconds(4))
                .until(() -> get("/api/v1/report/x", key).statusCode() == 200);
    }

    @Test
    void aHigherPlanIsGoodAtOnce() {
        var terms = new Terms().allowingPerSecond(1);
        var key = Keys.known(terms);
        oneOf(atOnce(5, () -> get("/api/v1/report/x", key)), 429);

        Keys.change(key, terms.allowingPerSecond(1000));

        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(1))
                .until(() -> get("/api/v1/report/x", key)
                        .headers()
                        .firstValue("RateLimit-Policy")
                        .filter("\"requests-per-second\";q=1000;w=1"::equals)
                        .isPresent());
    }

    @Test
    void aUserIsLimitedToo() {
        var session = Keys.session("OWNER");

        var refused = oneOf(atOnce(12, () -> send(requestOfSession("/api/v2/me", session))), 429);

        assertThat(refused.body()).contains("3 requests per second of one user");
    }

    @Test
    void logInsOfOneAddressAreFew() {
        for (int i = 0; i < 4; i++) assertThat(logInFrom("9.1.1.1")).contains("HTTP/1.1 200");

        var refused = logInFrom("9.1.1.1");

        assertThat(refused).contains("HTTP/1.1 429").contains("4 log-ins, registrations and the like per minute");
        assertThat(refused).contains("RateLimit-Policy: \"log-ins\";q=4;w=60");
        assertThat(logInFrom("9.1.1.2")).contains("HTTP/1.1 200");
        assertThat(from("9.1.1.1", "GET /api/v2/plans HTTP/1.1")).contains("HTTP/1.1 200");
    }

    @Test
    void anIpv6NetworkCountsAsOneAddress() {
        for (int i = 0; i < 4; i++) assertThat(logInFrom("2001:db8::" + i)).contains("HTTP/1.1 200");

        assertThat(logInFrom("2001:db8::ffff")).contains("HTTP/1.1 429");
        assertThat(logInFrom("2001:db8:0:1::1")).contains("HTTP/1.1 200");
    }

    @Test
    void whatNeedsNoCredentialsIsLimitedByAddress() {
        for (int i = 0; i < 40; i++) from("9.2.1.1", "GET /api/v2/plans HTTP/1.1");

        assertThat(from("9.2.1.1", "GET /api/v2/plans HTTP/1.1"))
                .contains("HTTP/1.1 429")
                .contains("40 requests per minute without credentials from one address");
    }

    @Test
    void previewsOfAnAccountHaveAnOwnSmallerLimit() {
        var terms = new Terms();
        var key = Keys.known(terms);
        var other = Keys.known(terms.ofAnotherKey());
        for (int i = 0; i < 3; i++) assertThat(preview(key).statusCode()).isEqualTo(200);

        var refused = preview(other);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("3 previews and layouts per minute of one account");
        assertThat(refused.headers().firstValue("RateLimit-Policy"))
                .contains("\"requests-per-second\";q=100000;w=1, \"previews\";q=3;w=60");
        assertThat(get("/api/v1/report/x", key).statusCode()).isEqualTo(200);
    }

    @Test
    void anAccountHasOnlySoManyRequestsAtTheSameTimeAndGetsThemBack() {
        var terms = new Terms();
        var key = Keys.known(terms);
        var slow = IntStream.range(0, 4)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> get("/api/v1/report/slow", key), Thread::startVirtualThread))
                .toList();
        await().until(() -> WAITING.get() == 4);

        var refused = get("/api/v1/report/x", Keys.known(terms.ofAnotherKey()));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("4 requests at the same time of one account");
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(get("/api/v1/report/x", Keys.valid()).statusCode()).isEqualTo(200);

        GO.countDown();
        assertThat(slow)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        for (int i = 0; i < 10; i++) {
            assertThat(get("/api/v1/report/x", key).statusCode()).isEqualTo(200);
        }
    }

    private double decisions(String limit, String decision) {
        return metrics.counter("flashreport.gateway.limits", "limit", limit, "decision", decision)
                .count();
    }

    private static HttpResponse<String> preview(String key) {
        return send(request("/api/v2/layout", key).POST(BodyPublishers.ofString("{}")));
    }

    private static String logInFrom(String address) {
        return from(address, "POST /api/v2/sessions HTTP/1.1");
    }

    private static String from(String address, String requestLine) {
        return Client.exchangeFrom(
                Exposed.TRUSTED_PROXY,
                requestLine,
                "Host: x",
                "X-Forwarded-For: " + address,
                "Content-Length: 0",
                "Connection: close");
    }

    private static List<HttpResponse<String>> atOnce(int times, Supplier<HttpResponse<String>> call) {
        var calls = IntStream.range(0, times)
                .mapToObj(n -> CompletableFuture.supplyAsync(call, Thread::startVirtualThread))
                .toList();
        return calls.stream().map(CompletableFuture::join).toList();
    }

    private static HttpResponse<String> oneOf(List<HttpResponse<String>> answers, int status) {
        return answers.stream()
                .filter(answer -> answer.statusCode() == status)
                .findAny()
                .orElseThrow(() -> new AssertionError(status + " expected among "
                        + answers.stream().map(HttpResponse::statusCode).toList()));
    }

    private static void awaitGo() {
        WAITING.incrementAndGet();
        try {
            GO.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
