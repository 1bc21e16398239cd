package io.flashreport.gateway.proxy;

import static io.flashreport.gateway.Client.basic;
import static io.flashreport.gateway.Client.exchange;
import static io.flashreport.gateway.Client.get;
import static io.flashreport.gateway.Client.request;
import static io.flashreport.gateway.Client.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.gateway.Keys;
import io.flashreport.gateway.Surroundings;
import io.flashreport.gateway.Upstream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class UpstreamTroubleTest {
    @ParameterizedTest
    @ValueSource(strings = {"close", "keep-alive"})
    void anAnswerThatComesBeforeTheBodyWasReadIsSeen(String connection) throws IOException {
        try (var _ = Upstream.answeringAtOnce("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")) {
            var answer = exchange(
                    new byte[10 * 1024 * 1024],
                    "POST /api/v1/report/new HTTP/1.1",
                    "Host: x",
                    "Authorization: " + basic(Keys.valid(), ""),
                    "Connection: " + connection,
                    "Content-Length: " + 10 * 1024 * 1024);

            assertThat(answer).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void aTokenThatReportApiRefusesIsNotTheClientsFault() {
        try (var _ = Upstream.answering(exchange -> {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            exchange.sendResponseHeaders(401, -1);
        })) {
            var answer = get("/api/v1/report/x", Keys.valid());

            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(answer.headers().map()).doesNotContainKey("www-authenticate");
        }
    }

    @Test
    void aServicesWordAboutTheClientsCredentialsReachesTheClient() {
        try (var _ = Upstream.answering(exchange -> {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"something\"");
            exchange.sendResponseHeaders(401, -1);
        })) {
            var answer = get("/api/v1/report/x", Keys.valid());

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Basic realm=\"FlashReport\"");
        }
    }

    @Test
    void aWrongPasswordIsTheUsersMatterAndMakesNoBrowserAsk() {
        try (var _ = Upstream.billingAnswering(exchange -> exchange.sendResponseHeaders(401, -1))) {
            var answer = send(request("/api/v2/sessions").POST(BodyPublishers.ofString("{}")));

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer realm=\"FlashReport\"");
        }
    }

    @Test
    void aConnectionThatBreaksBeforeTheAnswerIsABadGateway() {
        try (var _ = Upstream.answering(exchange -> {
            throw new IOException("gone");
        })) {
            var answer = get("/api/v1/report/x", Keys.valid());

            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(new JsonObject(answer.body()).getString("error")).isEqualTo("Bad Gateway");
        }
    }
}
