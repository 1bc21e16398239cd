package io.flashreport.gateway.proxy;

import static io.flashreport.gateway.Client.basic;
import static io.flashreport.gateway.Client.get;
import static io.flashreport.gateway.Client.head;
import static io.flashreport.gateway.Client.post;
import static java.nio.charset.StandardCharsets.US_ASCII;
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
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@TestProfile(Exposed.class)
@QuarkusTestResource(Surroundings.class)
@Timeout(60)
class SlowClientsTest {
    private static Upstream reportApi;

    @Inject
    MeterRegistry metrics;

    @BeforeAll
    static void start() {
        reportApi = Upstream.first();
    }

    @AfterAll
    static void stop() {
        reportApi.close();
    }

    @Test
    void aBodyThatStopsIsGivenUpHoweverFastItBegan() throws IOException {
        try (var socket = beginUpload(Keys.valid(), "/api/v2/reports")) {
            socket.getOutputStream().write(new byte[100_000]);
            var stopped = System.nanoTime();

            var answer = readAll(socket);

            assertThat(answer).startsWith("HTTP/1.1 408").contains("problems/too-slow");
            // The average of a window would have given it up after two windows.
            assertThat(Duration.ofNanos(System.nanoTime() - stopped)).isLessThan(Duration.ofSeconds(7));
        }
    }

    @Test
    void aBodyThatTricklesIsGivenUp() throws Exception {
        try (var socket = beginUpload(Keys.valid(), "/api/v1/report/new")) {
            var stop = Client.trickle(socket);

            var answer = readAll(socket);
            stop.countDown();

            assertThat(answer).startsWith("HTTP/1.1 408").contains("\"error\":\"Request Timeout\"");
        }
    }

    @Test
    void aTenantThatTricklesManyBodiesKeepsNobodyFromBeingServed() throws Exception {
        var key = Keys.known(new Terms());
        var sockets = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 100; i++) sockets.add(beginUpload(key, "/api/v1/report/new"));

            assertThat(post("/api/v1/report/new", Keys.valid(), new byte[1000]).statusCode())
                    .isEqualTo(200);
            var answers = new ArrayList<String>();
            for (var socket : sockets)
                answers.add(new String(socket.getInputStream().readNBytes(12), US_ASCII));
            assertThat(answers).filteredOn("HTTP/1.1 408"::equals).hasSize(4);
            assertThat(answers).filteredOn("HTTP/1.1 429"::equals).hasSize(96);
        } finally {
            for (var socket : sockets) socket.close();
        }
        await().until(() ->
                metrics.get("flashreport.gateway.limits.underway").gauge().value() == 0);
        assertThat(get("/api/v1/report/x", key).statusCode()).isEqualTo(200);
    }

    @Test
    void aThousandIdleConnectionsKeepNobodyFromBeingServed() throws Exception {
        var key = Keys.valid();
        var sockets = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 1000; i++) sockets.add(Client.connect());
            var begin = System.nanoTime();

            for (int i = 0; i < 20; i++) {
                assertThat(get("/api/v1/report/x", key).statusCode()).isEqualTo(200);
            }

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        } finally {
            for (var socket : sockets) socket.close();
        }
    }

    private static Socket beginUpload(String key, String uri) throws IOException {
        var socket = Client.connect();
        socket.getOutputStream()
                .write(head(
                        "POST " + uri + " HTTP/1.1",
                        "Host: x",
                        "Authorization: " + basic(key, ""),
                        "Content-Length: 1000000"));
        return socket;
    }

    private static String readAll(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
}
