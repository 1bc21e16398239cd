package io.flashreport.gateway.edge;

import static io.flashreport.gateway.Client.answerBeforeBody;
import static io.flashreport.gateway.Client.basic;
import static io.flashreport.gateway.Client.exchange;
import static io.flashreport.gateway.Client.get;
import static io.flashreport.gateway.Client.head;
import static io.flashreport.gateway.Client.request;
import static io.flashreport.gateway.Client.send;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.gateway.Client;
import io.flashreport.gateway.Keys;
import io.flashreport.gateway.Surroundings;
import io.flashreport.gateway.Upstream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RefusalsTest {
    private static final int MIB = 1024 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void aWriteFromAnotherSitesPageIsForbidden(String method) {
        var answer = send(request("/api/v1/report/new", Keys.valid())
                .header("Origin", "https://evil.example")
                .method(method, BodyPublishers.ofString("[]")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(new JsonObject(answer.body()).getString("error")).isEqualTo("Forbidden");
    }

    @Test
    void aWriteFromAnOpaqueOriginIsForbidden() {
        var write = request("/api/v1/report/new", Keys.valid())
                .header("Origin", "null")
                .POST(BodyPublishers.ofString("[]"));

        assertThat(send(write).statusCode()).isEqualTo(403);
    }

    @Test
    void aWriteFromAnOwnPageAndAReadFromAnywhereGoOn() {
        try (var upstream = Upstream.first()) {
            var key = Keys.valid();
            var write = request("/api/v1/report/new", key)
                    .header("Origin", "https://reports.example")
                    .POST(BodyPublishers.ofString("[]"));
            var read = request("/api/v1/report/x", key).header("Origin", "https://evil.example");

            assertThat(send(write).statusCode()).isEqualTo(200);
            assertThat(send(read).statusCode()).isEqualTo(200);
            assertThat(upstream.arrived()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/elsewhere", "/api", "/api/v3/report", "/internal/api-keys/changes", "/q/metrics", "/q/health"})
    void anUnknownPathIsNotFoundWhoeverAsks(String path) throws IOException {
        var answer = exchange(new byte[0], "GET " + path + " HTTP/1.1", "Host: x", "Connection: close");

        assertThat(answer).startsWith("HTTP/1.1 404");
        assertThat(json(answer).getInteger("status")).isEqualTo(404);
        assertThat(json(answer).getString("path")).isEqualTo(path);
    }

    /** What Prometheus accepts has an endpoint of its own, which is for the port of operators alone. */
    @Test
    void metricsAreNobodysInWhicheverFormat() {
        var answer =
                send(request("/q/metrics").header("Accept", "application/openmetrics-text;version=1.0.0,*/*;q=0.1"));

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void aRequestForNoHostIsABadRequest() throws IOException {
        var answer = exchange(new byte[0], "GET /api/v1/report/x HTTP/1.1", "Connection: close");

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(json(answer).getString("error")).isEqualTo("Bad Request");
        assertThat(json(answer).getString("path")).isEqualTo("/api/v1/report/x");
    }

    @Test
    void aMalformedPathIsABadRequest() throws IOException {
        var answer = exchange(new byte[0], "GET /api/v1/report/%zz HTTP/1.1", "Host: x", "Connection: close");

        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @Test
    void aPathThatClimbsOutOfTheApiIsNotPassedOn() throws IOException {
        try (var upstream = Upstream.first()) {
            exchange(
                    new byte[0],
                    "GET /api/v1/../../internal/reports HTTP/1.1",
                    "Host: x",
                    "Authorization: " + basic(Keys.valid(), ""),
                    "Connection: close");

            assertThat(upstream.arrived()).isEmpty();
        }
    }

    @Test
    void aPayloadAboveThePlansLimitIsRefusedBeforeItIsRead() throws IOException {
        var key = Keys.valid();
        try (var socket = Client.connect()) {
            socket.getOutputStream()
                    .write(head(
                            "POST /api/v1/report/new HTTP/1.1",
                            "Host: x",
                            "Authorization: " + basic(key, ""),
                            "Content-Length: " + (10 * MIB + 1),
                            "Expect: 100-continue"));

            var answer = new String(socket.getInputStream().readNBytes(12), US_ASCII);

            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"keep-alive", "close"})
    void aClientThatSendsAllBeforeItReadsSeesTheRefusal(String connection) throws IOException {
        var answer = exchange(
                new byte[30 * MIB],
                "POST /api/v1/report/new HTTP/1.1",
                "Host: x",
                "Authorization: " + basic(Keys.valid(), ""),
                "Connection: " + connection,
                "Content-Length: " + 30 * MIB);

        assertThat(answer).startsWith("HTTP/1.1 413");
        var error = json(answer);
        assertThat(error.getString("error")).isEqualTo("Payload Too Large");
        assertThat(error.getString("message")).isEqualTo("The payload has 31457280 bytes, the plan allows 10485760");
    }

    @Test
    void anUploadMayBeLargerThanThePlansPayload() {
        try (var templates = Upstream.templates()) {
            var upload =
                    request("/api/v2/templates/a", Keys.valid()).PUT(BodyPublishers.ofByteArray(new byte[20 * MIB]));

            assertThat(send(upload).statusCode()).isEqualTo(200);
            assertThat(templates.onlyArrival().body()).hasSize(20 * MIB);
        }
    }

    @Test
    void anUploadThatIsTooLargeIsRefusedBeforeItIsReadWhoeverSendsIt() throws IOException {
        for (var authorization : List.of(basic(Keys.valid(), ""), "Bearer " + Keys.session("MEMBER"))) {
            var answer = answerBeforeBody(
                    "PUT /api/v2/templates/a HTTP/1.1",
                    "Host: x",
                    "Authorization: " + authorization,
                    "Content-Length: " + (20 * MIB + 1),
                    "Connection: close");

            assertThat(answer).startsWith("HTTP/1.1 413");
            assertThat(json(answer).getString("type")).isEqualTo("https://flashreport.io/problems/upload-too-large");
            assertThat(json(answer).getString("detail"))
                    .isEqualTo("The upload has 20971521 bytes, at most 20971520 are possible");
        }
    }

    @Test
    void aLogoThatIsTooLargeIsRefusedBeforeItIsRead() throws IOException {
        var answer = answerBeforeBody(
                "PUT /api/v2/theme/logos/company HTTP/1.1",
                "Host: x",
                "Authorization: " + basic(Keys.valid(), ""),
                "Content-Length: " + (2 * MIB + 1),
                "Connection: close");

        assertThat(answer).startsWith("HTTP/1.1 413");
        assertThat(json(answer).getString("detail"))
                .isEqualTo("The upload has 2097153 bytes, at most 2097152 are possible");
    }

    @Test
    void aPayloadAtThePlansLimitIsAccepted() {
        try (var upstream = Upstream.first()) {
            var answer = Client.post("/api/v1/report/new", Keys.valid(), new byte[10 * MIB]);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(upstream.onlyArrival().body()).hasSize(10 * MIB);
        }
    }

    @Test
    void withoutReportApiTheClientIsToldToComeBack() {
        var answer = get("/api/v1/report/x", Keys.valid());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(new JsonObject(answer.body()).getString("error")).isEqualTo("Service Unavailable");
    }

    private static JsonObject json(String answer) {
        return new JsonObject(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }
}
