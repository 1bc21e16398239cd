package io.flashreport.gateway.proxy;

import static io.flashreport.gateway.Client.basic;
import static io.flashreport.gateway.Client.exchange;
import static io.flashreport.gateway.Client.get;
import static io.flashreport.gateway.Client.head;
import static io.flashreport.gateway.Client.post;
import static io.flashreport.gateway.Client.request;
import static io.flashreport.gateway.Client.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.gateway.Client;
import io.flashreport.gateway.Keys;
import io.flashreport.gateway.Keys.Terms;
import io.flashreport.gateway.Surroundings;
import io.flashreport.gateway.Upstream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PassingOnTest {
    private static final byte[] DATA = "[{\"a\":\"é\"}]".getBytes(UTF_8);

    @Test
    void methodQueryHeadersAndBodyArriveAsTheyWereSent() {
        try (var upstream = Upstream.first()) {
            var query = "?title=%C3%A9t%C3%A9+a%20b&template=&&x=%2F%26";
            send(request("/api/v1/report/new" + query, Keys.valid())
                    .header("Content-Type", "Text/Weird; charset=\"x\"")
                    .header("Accept", "image/png;q=0.1")
                    .header("X-Own", "kept")
                    .PUT(BodyPublishers.ofByteArray(DATA)));

            var arrived = upstream.onlyArrival();
            assertThat(arrived.method()).isEqualTo("PUT");
            assertThat(arrived.uri()).isEqualTo("/api/v1/report/new" + query);
            assertThat(arrived.headers().get("Content-Type")).containsExactly("Text/Weird; charset=\"x\"");
            assertThat(arrived.headers().get("Accept")).containsExactly("image/png;q=0.1");
            assertThat(arrived.headers().get("X-Own")).containsExactly("kept");
            assertThat(arrived.body()).isEqualTo(DATA);
        }
    }

    @Test
    void aMissingContentTypeStaysMissing() {
        try (var upstream = Upstream.first()) {
            post("/api/v1/report/new", Keys.valid(), DATA);

            assertThat(upstream.onlyArrival().headers()).doesNotContainKey("Content-Type");
        }
    }

    @Test
    void aBodyWithoutALengthArrives() throws IOException {
        try (var upstream = Upstream.first()) {
            exchange(
                    "2\r\n[]\r\n0\r\n\r\n".getBytes(UTF_8),
                    "POST /api/v1/report/new HTTP/1.1",
                    "Host: x",
                    "Authorization: " + basic(Keys.valid(), ""),
                    "Transfer-Encoding: chunked",
                    "Connection: close");

            assertThat(upstream.onlyArrival().body()).asString(UTF_8).isEqualTo("[]");
        }
    }

    @Test
    void whatConcernsOnlyTheConnectionOrPretendsToComeFromAProxyGoesNoFurther() throws IOException {
        try (var upstream = Upstream.first()) {
            exchange(
                    new byte[0],
                    "GET /api/v1/report/x HTTP/1.1",
                    "Host: x",
                    "Authorization: " + basic(Keys.valid(), ""),
                    "Connection: close",
                    "Connection: X-Hop",
                    "X-Hop: 1",
                    "Keep-Alive: timeout=5",
                    "TE: trailers",
                    "Upgrade: websocket",
                    "Proxy-Authorization: Basic eDp5",
                    "Forwarded: for=6.6.6.6",
                    "X-Forwarded-For: 6.6.6.6",
                    "X-Forwarded-Host: evil.example",
                    "X-Real-IP: 6.6.6.6",
                    "X-Original-URL: /internal");

            assertThat(upstream.onlyArrival().headers())
                    .doesNotContainKeys(
                            "X-hop",
                            "Keep-alive",
                            "Te",
                            "Upgrade",
                            "Proxy-authorization",
                            "Forwarded",
                            "X-forwarded-for",
                            "X-forwarded-host",
                            "X-real-ip",
                            "X-original-url");
        }
    }

    @Test
    void theKeyIsReplacedByATokenThatSpeaksForItsAccount() {
        try (var upstream = Upstream.first()) {
            get("/api/v1/report/x", Keys.known(new Terms().allowingBytes(50L * 1024 * 1024)));

            var claims = upstream.onlyArrival().claims();
            assertThat(upstream.onlyArrival().header().getString("kid")).isEqualTo("api-gateway");
            assertThat(claims.getString("iss")).isEqualTo("https://flashreport.io/api-gateway");
            assertThat(claims.getJsonArray("aud"))
                    .containsExactlyInAnyOrder("report-api", "template-service", "billing-quota");
            assertThat(claims.getJsonArray("groups")).containsExactly("client");
            assertThat(claims.getString("sub"))
                    .isEqualTo(claims.getString("upn"))
                    .isNotBlank();
            assertThat(claims.getString("account")).isNotBlank();
            assertThat(claims.getString("subscription")).isNotBlank();
            assertThat(claims.getBoolean("may_create")).isTrue();
            assertThat(claims.getLong("max_payload_bytes")).isEqualTo(50L * 1024 * 1024);
            assertThat(claims.getInteger("concurrent_reports")).isEqualTo(20);
            assertThat(claims.getInteger("retention_days")).isEqualTo(90);
            assertThat(claims.getInteger("max_pages")).isEqualTo(400);
            assertThat(claims.getLong("max_records")).isEqualTo(5_000_000_000L);
            assertThat(claims.getBoolean("inert_only")).isTrue();
            assertThat(claims.fieldNames())
                    .doesNotContain("max_render_seconds", "max_cpu_seconds", "max_document_bytes");
            assertThat(claims.getLong("exp") - claims.getLong("iat")).isEqualTo(60);
            assertThat(Instant.ofEpochSecond(claims.getLong("exp"))).isAfter(Instant.now());
        }
    }

    @Test
    void aRedirectIsTheClientsToFollow() {
        var location = "http://127.0.0.1:1/bucket/report.pdf?X-Amz-Signature=a%2Fb";
        try (var _ = Upstream.answering(exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.getResponseHeaders().set("Keep-Alive", "timeout=1");
            exchange.sendResponseHeaders(302, -1);
        })) {
            var answer = get("/api/v1/report/x/download", Keys.valid());

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).contains(location);
            assertThat(answer.headers().map()).doesNotContainKey("keep-alive");
        }
    }

    @Test
    void aClientThatAsksBeforeItSendsIsToldToGoOn() {
        try (var upstream = Upstream.first()) {
            var answer = send(request("/api/v1/report/new", Keys.valid())
                    .expectContinue(true)
                    .POST(BodyPublishers.ofByteArray(DATA)));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(upstream.onlyArrival().body()).isEqualTo(DATA);
        }
    }

    @Test
    void picturesOfTemplatesPassByteForByteWithTheirHeaders() throws IOException, InterruptedException {
        var picture = new byte[300_000];
        new Random(1).nextBytes(picture);
        var headers = Map.of(
                "Content-Type", "image/png",
                "X-Content-Type-Options", "nosniff",
                "Content-Disposition", "attachment; filename=\"a.png\"",
                "Content-Security-Policy", "sandbox; default-src 'none'",
                "ETag", "\"abc\"");
        try (var _ = Upstream.templatesAnswering(exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(picture);
        })) {
            var answer = HttpClient.newHttpClient()
                    .send(
                            request("/api/v2/templates/a/versions/1/thumbnail", Keys.valid())
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());

            assertThat(answer.body()).isEqualTo(picture);
            headers.forEach((name, value) ->
                    assertThat(answer.headers().firstValue(name)).contains(value));
        }
    }

    @Test
    void errorsOfReportApiPassUnchanged() {
        var error = "{\"status\":409}".getBytes(UTF_8);
        try (var _ = Upstream.answering(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(409, error.length);
            exchange.getResponseBody().write(error);
        })) {
            var answer = get("/api/v1/report/x", Keys.valid());

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).isEqualTo("{\"status\":409}");
        }
    }

    @Test
    void requestsOfOneConnectionAreAnsweredInTurn() throws IOException {
        try (var upstream = Upstream.first();
                var socket = Client.connect()) {
            var authorization = "Authorization: " + basic(Keys.valid(), "");
            var out = socket.getOutputStream();
            out.write(head("GET /api/v1/report/1 HTTP/1.1", "Host: x", authorization));
            out.write(head("GET /api/v1/report/2 HTTP/1.1", "Host: x", authorization, "Connection: close"));
            var answers = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answers.split("HTTP/1.1 200", -1)).hasSize(3);
            assertThat(upstream.arrived())
                    .extracting(Upstream.Arrived::uri)
                    .containsExactly("/api/v1/report/1", "/api/v1/report/2");
        }
    }

    @Test
    void manyRequestsAtOnceAllGetTheirAnswersAndKeepTheirConnections() {
        try (var upstream = Upstream.first()) {
            var key = Keys.valid();

            var clients = IntStream.range(0, 8)
                    .mapToObj(client -> CompletableFuture.supplyAsync(() -> postMany(key), Thread::startVirtualThread))
                    .toList();

            assertThat(clients).flatExtracting(CompletableFuture::join).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().map()).doesNotContainKey("connection");
            });
            assertThat(upstream.arrived()).hasSize(1_000);
        }
    }

    private static List<HttpResponse<String>> postMany(String key) {
        return IntStream.range(0, 125)
                .mapToObj(n -> post("/api/v1/report/new", key, DATA))
                .toList();
    }
}
