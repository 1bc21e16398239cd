package io.flashreport.gateway.connections;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With a server of its own: where Quarkus runs a test, Netty's class loader does not see the gateway's classes. */
class UnusedConnectionsTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private static Vertx vertx;
    private static HttpServer server;

    @BeforeAll
    static void start() throws Exception {
        vertx = Vertx.vertx();
        var router = Router.router(vertx);
        var connections = new UnusedConnections(() -> TIMEOUT);
        connections.start();
        connections.register(router);
        router.route("/now").handler(context -> context.end("now"));
        router.route("/late").handler(context -> vertx.setTimer(3 * TIMEOUT.toMillis(), fired -> context.end("late")));
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    @AfterAll
    static void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void aConnectionOnWhichNothingIsAskedIsClosed() throws IOException {
        try (var socket = connect()) {
            assertThat(readAll(socket)).isEmpty();
        }
    }

    @Test
    void aHeadThatTricklesIsCutOff() throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream().write("GET /now HTTP/1.1\r\nHost: x\r\nX-Slow: ".getBytes(US_ASCII));
            Thread.startVirtualThread(() -> trickle(socket));

            assertThat(readAll(socket)).isEmpty();
        }
    }

    @Test
    void aKeptConnectionIsClosedWhenItIsNotUsedAgain() throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream().write("GET /now HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));

            assertThat(readAll(socket)).startsWith("HTTP/1.1 200").endsWith("now");
        }
    }

    @Test
    void anAnswerThatTakesLongerIsWaitedFor() throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream().write("GET /late HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));

            assertThat(readAll(socket)).startsWith("HTTP/1.1 200").endsWith("late");
        }
    }

    private static Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static void trickle(Socket socket) {
        try {
            while (!new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS))
                socket.getOutputStream().write('x');
        } catch (IOException closed) {
            // As it should be.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String readAll(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        } catch (SocketException reset) {
            return "";
        }
    }
}
