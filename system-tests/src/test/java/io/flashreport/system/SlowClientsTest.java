package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that take their time do not take that of others. */
class SlowClientsTest {
    private static final int SLOW = 200;
    private static final int IDLE = 1_000;
    private static final Duration SERVED_WITHIN = Duration.ofSeconds(2);

    private final RunningSystem system = RunningSystem.get();
    private final URI url = system.url();
    private final List<Socket> sockets = new ArrayList<>();
    private final ScheduledExecutorService drops = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void hangUp() throws IOException {
        drops.shutdownNow();
        for (Socket socket : sockets) socket.close();
    }

    @Test
    void thousandIdleConnectionsLeaveOthersTheirTurn() throws IOException {
        for (int i = 0; i < IDLE; i++) {
            Socket socket = connect();
            // Half of them begin to say something.
            if (i % 2 == 0) send(socket, "POST /api/v1/report/new HTTP/1.1\r\nHost: localhost\r\n");
        }

        assertOthersAreServed();
    }

    @Test
    void clientsThatTrickleTheirBodiesLeaveOthersTheirTurn() throws IOException {
        String head = """
                POST /api/v1/report/new HTTP/1.1
                Host: localhost
                Authorization: %s
                Content-Type: application/json
                Content-Length: 100000

                [""".replace("\n", "\r\n").formatted(
                Api.basic(new Operator(system).tenant(Operator.Limits.ROOMY).key()));
        for (int i = 0; i < SLOW; i++) send(connect(), head);
        var _ = drops.scheduleAtFixedRate(() -> sockets.forEach(socket -> drop(socket)), 0, 200, TimeUnit.MILLISECONDS);

        assertOthersAreServed();
    }

    private void assertOthersAreServed() {
        var client = new ReportClient(system);
        for (int i = 0; i < 50; i++) {
            Instant asked = Instant.now();
            client.status(client.create("[]"));
            assertThat(Duration.between(asked, Instant.now())).isLessThan(SERVED_WITHIN);
        }
    }

    private static void drop(Socket socket) {
        try {
            send(socket, " ");
        } catch (IOException e) {
            // The server may have had enough of it.
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private Socket connect() throws IOException {
        var socket = new Socket();
        sockets.add(socket);
        socket.connect(new InetSocketAddress(url.getHost(), url.getPort()), 5_000);
        return socket;
    }
}
