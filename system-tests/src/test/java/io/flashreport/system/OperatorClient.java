package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** An operator who is logged in. */
final class OperatorClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String session;

    OperatorClient(RunningSystem system) {
        this.base = system.url();
        var login = Map.of("email", system.operatorEmail(), "password", system.operatorPassword());
        this.session = created(HttpRequest.newBuilder(base.resolve("/api/v2/sessions")), login)
                .get("token")
                .asText();
    }

    /** A plan whose limits no test reaches. */
    void makePlanWithoutLimits(String id) {
        var plan = Map.of(
                "id", id,
                "name", id,
                "reportsPerMonth", 1_000_000_000,
                "maxPayloadBytes", 100_000_000,
                "requestsPerSecond", 100_000,
                "concurrentReports", 10_000,
                "retentionDays", 7,
                "eurosPerMonth", 0);
        created(request("/api/admin/plans"), plan);
    }

    /** An API key of a new account's subscription. */
    String makeKey(String account, String plan) {
        var made = created(request("/api/admin/accounts"), Map.of("name", account, "plan", plan));
        var subscription = made.get("subscriptions").get(0).get("id").asText();
        return created(request("/api/admin/subscriptions/" + subscription + "/keys"), Map.of("name", "test"))
                .get("key")
                .asText();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + session);
    }

    /** Posts until the rate limit of a user lets it pass. */
    private JsonNode created(HttpRequest.Builder request, Map<String, ?> body) {
        try {
            var post = request.header("Content-Type", "application/json")
                    .timeout(Duration.ofSeconds(30))
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            var answer = await().atMost(Duration.ofSeconds(30))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> send(post), response -> response.statusCode() != 429);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }
}
