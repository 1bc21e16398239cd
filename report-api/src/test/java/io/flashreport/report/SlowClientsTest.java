package io.flashreport.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that send slowly, many more of them than there are connections, uploads and processors. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SlowClientsTest {
    private static final int CLIENTS = 300;
    /** Beyond what the database takes, so that an upload has begun. */
    private static final int SENT = 100_000;

    @Inject
    Reports reports;

    private final Api slow = new Api(Tokens.ofNewAccount());
    private final Api other = new Api(Tokens.ofNewAccount());

    @Test
    @Timeout(60)
    void otherClientsAreServedWhileManySendSlowly() throws IOException {
        var trickling = new ArrayList<Socket>();
        try {
            for (int i = 0; i < CLIENTS; i++) trickling.add(begin());
            for (var socket : trickling) send(socket, " ".repeat(SENT - 1000));
            for (var socket : trickling) send(socket, " ".repeat(998));
            assertThat(new Billing(slow.tokens().subscription()).asked()).isZero();

            long begin = System.nanoTime();
            for (int i = 0; i < 20; i++) other.create("[]");
            for (int i = 0; i < 5; i++) other.create("[" + " ".repeat(200_000) + "]");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));

            for (var socket : trickling) send(socket, "]");
            for (var socket : trickling) assertThat(statusOf(socket)).startsWith("HTTP/1.1 201");
            assertThat(reports.countOf(slow.tokens().account().value())).isEqualTo(CLIENTS);
        } finally {
            for (var socket : trickling) socket.close();
        }
    }

    private Socket begin() throws IOException {
        var address = Api.address("/");
        var socket = new Socket(address.getHost(), address.getPort());
        send(
                socket,
                "POST /api/v1/report/new HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                        + slow.tokens().sign() + "\r\nContent-Length: " + SENT + "\r\nConnection: close\r\n\r\n[");
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String statusOf(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
}
