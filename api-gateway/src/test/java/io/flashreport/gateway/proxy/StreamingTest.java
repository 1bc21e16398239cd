package io.flashreport.gateway.proxy;

import static io.flashreport.gateway.Client.basic;
import static io.flashreport.gateway.Client.head;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashreport.gateway.Client;
import io.flashreport.gateway.Keys;
import io.flashreport.gateway.Keys.Terms;
import io.flashreport.gateway.Surroundings;
import io.flashreport.gateway.Upstream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** While one side does not read, the other must come to a halt: nothing piles up in between. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class StreamingTest {
    private static final long SIZE = 100_000_000;
    // What the buffers of three sockets on the way hold at most, by the kernel's own tuning.
    private static final long ON_THE_WAY = 40_000_000;

    @Test
    void aBodyOf100MegabytesWaitsForASlowReportApi() throws Exception {
        var go = new CountDownLatch(1);
        var received = new CompletableFuture<Long>();
        try (var _ = Upstream.answering(exchange -> {
                    awaitUnchecked(go);
                    received.complete(checksum(exchange.getRequestBody()));
                    exchange.sendResponseHeaders(200, -1);
                });
                var socket = Client.connect()) {
            var sent = new AtomicLong();
            var out = socket.getOutputStream();
            out.write(head(
                    "POST /api/v1/report/new HTTP/1.1",
                    "Host: x",
                    "Authorization: " + basic(Keys.known(new Terms().allowingBytes(SIZE)), ""),
                    "Content-Length: " + SIZE));
            var checksum = CompletableFuture.supplyAsync(() -> write(out, sent), Thread::startVirtualThread);

            awaitHalt(sent);
            assertThat(sent.get()).isLessThan(ON_THE_WAY);
            go.countDown();

            assertThat(new String(socket.getInputStream().readNBytes(12), US_ASCII))
                    .isEqualTo("HTTP/1.1 200");
            assertThat(received.get(1, TimeUnit.SECONDS)).isEqualTo(checksum.get());
        }
    }

    @Test
    void anAnswerOf100MegabytesWaitsForASlowClient() throws Exception {
        var sent = new AtomicLong();
        var checksum = new CompletableFuture<Long>();
        try (var _ = Upstream.answering(exchange -> {
                    exchange.sendResponseHeaders(200, SIZE);
                    checksum.complete(write(exchange.getResponseBody(), sent));
                });
                var socket = Client.connect()) {
            socket.getOutputStream()
                    .write(head(
                            "GET /api/v1/report/x/payload HTTP/1.1",
                            "Host: x",
                            "Authorization: " + basic(Keys.valid(), ""),
                            "Connection: close"));

            awaitHalt(sent);
            assertThat(sent.get()).isBetween(1L, ON_THE_WAY);

            skipHead(socket.getInputStream());
            assertThat(checksum(socket.getInputStream())).isEqualTo(checksum.get());
        }
    }

    private static void awaitHalt(AtomicLong sent) {
        var last = new AtomicLong(-1);
        await().pollInterval(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(30))
                .until(() -> sent.get() > 0 && last.getAndSet(sent.get()) == sent.get());
    }

    private static long write(OutputStream out, AtomicLong sent) {
        try {
            var random = new Random(1);
            var sum = new CRC32();
            var chunk = new byte[50_000];
            while (sent.get() < SIZE) {
                random.nextBytes(chunk);
                sum.update(chunk);
                out.write(chunk);
                sent.addAndGet(chunk.length);
            }
            out.flush();
            return sum.getValue();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long checksum(InputStream in) throws IOException {
        var sum = new CRC32();
        var chunk = new byte[65_536];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) sum.update(chunk, 0, n);
        return sum.getValue();
    }

    private static void skipHead(InputStream in) throws IOException {
        for (int ends = 0; ends < 4; ) {
            var c = in.read();
            ends = c == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : 0;
        }
    }

    private static void awaitUnchecked(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
