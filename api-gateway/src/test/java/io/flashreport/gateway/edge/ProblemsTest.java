package io.flashreport.gateway.edge;

import static io.flashreport.gateway.Client.exchange;
import static io.flashreport.gateway.Client.get;
import static io.flashreport.gateway.Client.request;
import static io.flashreport.gateway.Client.requestOfSession;
import static io.flashreport.gateway.Client.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashreport.gateway.Keys;
import io.flashreport.gateway.Keys.Terms;
import io.flashreport.gateway.Surroundings;
import io.flashreport.gateway.Upstream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway's refusals under v2, the administration and the webhooks. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ProblemsTest {
    private static final String BASIC = "Basic realm=\"FlashReport\"";
    private static final String BEARER = "Bearer realm=\"FlashReport\"";

    @ParameterizedTest
    @ValueSource(strings = {"/api/v2", "/api/v2/nothing", "/api/v2/reportsx", "/api/webhooksx", "/api/v3"})
    void anUnknownPathIsNotFound(String path) throws IOException {
        var answer = exchange(new byte[0], "GET " + path + " HTTP/1.1", "Host: x", "Connection: close");

        assertThat(answer).startsWith("HTTP/1.1 404");
    }

    @Test
    void aProblemHasTheFieldsOfTheRfc() {
        var answer = send(request("/api/v2/nothing?x=1"));

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = new JsonObject(answer.body());
        assertThat(problem.fieldNames()).containsExactly("type", "title", "status", "detail", "instance");
        assertThat(problem.getString("type")).isEqualTo("https://flashreport.io/problems/not-found");
        assertThat(problem.getInteger("status")).isEqualTo(404);
        assertThat(problem.getString("instance")).isEqualTo("/api/v2/nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/v2/reports, 'GET, HEAD, POST'",
        "POST,   /api/v2/reports/x, 'DELETE, GET, HEAD'",
        "GET,    /api/v2/registrations, POST",
        "PUT,    /api/v2/sessions, POST",
        "GET,    /api/v2/sessions/current, DELETE",
        "POST,   /api/v2/plans, 'GET, HEAD'",
        "GET,    /api/webhooks/stripe, POST",
        "GET,    /api/admin/reconciliation, POST",
        "DELETE, /api/admin/queue, 'GET, HEAD'"
    })
    void aMethodThatIsNotPossibleIsToldWhichAre(String method, String uri, String allow) {
        var answer = send(request(uri).method(method, BodyPublishers.noBody()));

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow")).contains(allow);
    }

    @ParameterizedTest
    @CsvSource({"/api/v2/reports/x, Bearer", "/api/v2/me, Bearer", "/api/v2/usage, Bearer", "/api/admin/plans, Bearer"})
    void whoShowsNothingIsAskedForWhatThePathTakes(String uri, String scheme) {
        var answer = send(request(uri));

        assertProblem(answer, 401, "bad-credentials");
        assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly(scheme + " realm=\"FlashReport\"");
    }

    @Test
    void unknownOnesAreRefused() {
        assertUnauthorized(get("/api/v2/reports/x", Keys.unknown()), BEARER);
        assertUnauthorized(send(requestOfSession("/api/v2/me", Keys.unknownSession())), BEARER);
        assertUnauthorized(send(requestOfSession("/api/v2/me", Keys.unknown())), BEARER);
        assertUnauthorized(get("/api/v2/me", Keys.unknownSession()), BEARER);
    }

    @Test
    void aCookieIsNoCredential() {
        var answer = send(request("/api/v2/me").header("Cookie", "session=" + Keys.session("OWNER")));

        assertUnauthorized(answer, BEARER);
    }

    @Test
    void goodCredentialsOfTheWrongKindAreForbidden() {
        var creation = requestOfSession("/api/v2/reports", Keys.session("OWNER"));
        assertProblem(send(creation.POST(BodyPublishers.ofString("[]"))), 403, "forbidden");
        assertProblem(get("/api/v2/users", Keys.valid()), 403, "forbidden");
        assertProblem(get("/api/admin/plans", Keys.valid()), 403, "forbidden");
        assertProblem(send(requestOfSession("/api/admin/plans", Keys.session("OWNER"))), 403, "forbidden");
    }

    @Test
    void aSessionThatWasJustUsedIsRefusedWithinASecondOfItsEnd() {
        try (var _ = Upstream.billing()) {
            var session = Keys.session("OWNER");
            assertThat(send(requestOfSession("/api/v2/me", session)).statusCode())
                    .isEqualTo(200);

            Keys.revoke(session);

            await().pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertUnauthorized(send(requestOfSession("/api/v2/me", session)), BEARER));
        }
    }

    @Test
    void aSessionAndAKeyEndByTheClockWithoutAWordFromBilling() {
        try (var _ = Upstream.billing();
                var _ = Upstream.first()) {
            var end = Instant.now().plusSeconds(2);
            var session = Keys.session("OWNER", false, end);
            var key = Keys.known(new Terms().validUntil(end));
            assertThat(send(requestOfSession("/api/v2/me", session)).statusCode())
                    .isEqualTo(200);
            assertThat(get("/api/v2/reports/x", key).statusCode()).isEqualTo(200);

            await().until(() -> Instant.now().isAfter(end));

            assertUnauthorized(send(requestOfSession("/api/v2/me", session)), BEARER);
            assertUnauthorized(get("/api/v2/reports/x", key), BEARER);
        }
    }

    @Test
    void aSubscriptionThatIsOverRefusesCreation() {
        var key = Keys.known(new Terms().creatingUntil(Instant.parse("2021-01-01T00:00:00Z")));

        var answer = send(request("/api/v2/reports", key).POST(BodyPublishers.ofString("[]")));

        assertUnauthorized(answer, BASIC);
    }

    @Test
    void aPayloadAboveThePlansLimitIsRefused() {
        var key = Keys.known(new Terms().allowingBytes(3));

        var answer = send(request("/api/v2/reports", key).POST(BodyPublishers.ofString("[  ]")));

        assertProblem(answer, 413, "payload-too-large");
        assertThat(new JsonObject(answer.body()).getString("detail"))
                .isEqualTo("The payload has 4 bytes, the plan allows 3");
    }

    @Test
    void aPageOfAnotherSiteMayNotWrite() {
        var answer = send(requestOfSession("/api/v2/users", Keys.session("OWNER"))
                .header("Origin", "https://evil.example")
                .POST(BodyPublishers.ofString("{}")));

        assertProblem(answer, 403, "foreign-origin");
    }

    @Test
    void withoutAServiceTheClientIsToldToComeBack() {
        var answer = send(request("/api/v2/plans"));

        assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    }

    private static void assertUnauthorized(HttpResponse<String> answer, String challenge) {
        assertProblem(answer, 401, "bad-credentials");
        assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly(challenge);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = new JsonObject(answer.body());
        assertThat(problem.getString("type")).isEqualTo("https://flashreport.io/problems/" + type);
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("detail")).isNotBlank();
    }
}
