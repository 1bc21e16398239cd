package io.flashreport.gateway.pages;

import static io.flashreport.gateway.Client.head;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.gateway.Client;
import io.flashreport.gateway.Exposed;
import io.flashreport.gateway.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@TestProfile(Exposed.class)
@QuarkusTestResource(Surroundings.class)
@Timeout(60)
class SlowFormsTest {
    @Test
    void aFormThatStopsIsGivenUp() throws IOException {
        try (var socket = beginForm()) {
            socket.getOutputStream().write("email=a".getBytes(US_ASCII));

            // To the end of the connection.
            var answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);

            assertThat(answer).startsWith("HTTP/1.1 408").contains("too long to arrive");
        }
    }

    @Test
    void aFormThatTricklesIsGivenUp() throws Exception {
        try (var socket = beginForm()) {
            var stop = Client.trickle(socket);

            var answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
            stop.countDown();

            assertThat(answer).startsWith("HTTP/1.1 408");
        }
    }

    /** Many people fill a form in while a connection stays open for the next. */
    @Test
    void whoSendsAFormInTimeKeepsTheConnection() throws IOException {
        try (var socket = Client.connect()) {
            for (int i = 0; i < 2; i++) {
                socket.getOutputStream()
                        .write(head(
                                "POST /me/password HTTP/1.1",
                                "Host: x",
                                "Sec-Fetch-Site: same-origin",
                                "Content-Length: 3"));
                socket.getOutputStream().write("a=b".getBytes(US_ASCII));
                assertThat(new String(socket.getInputStream().readNBytes(12), US_ASCII))
                        .isEqualTo("HTTP/1.1 303");
                skipHead(socket);
            }
        }
    }

    private static void skipHead(Socket socket) throws IOException {
        for (int newlines = 0; newlines < 2; ) {
            int next = socket.getInputStream().read();
            if (next == '\n') newlines++;
            else if (next != '\r') newlines = 0;
        }
    }

    private static Socket beginForm() throws IOException {
        var socket = Client.connect();
        socket.getOutputStream()
                .write(head("POST /login HTTP/1.1", "Host: x", "Sec-Fetch-Site: same-origin", "Content-Length: 10000"));
        return socket;
    }
}
