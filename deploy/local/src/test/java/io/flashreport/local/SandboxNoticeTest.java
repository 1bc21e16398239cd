package io.flashreport.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SandboxNoticeTest {
    @Test
    void enginesWithoutASandboxAreToldOfWithTheReason() throws IOException {
        assertThat(noticeOn("{\"data\": {\"sandbox\": \"OFF: bwrap is not installed\"}}"))
                .hasValueSatisfying(notice ->
                        assertThat(notice).contains("ATTENTION", "bwrap is not installed", "./flashreport doctor"));
    }

    @Test
    void itSaysWhichTemplatesRunThen() throws IOException {
        assertThat(noticeOn("{\"data\": {\"sandbox\": \"OFF: no\", \"templates\": \"inert only\"}}"))
                .hasValueSatisfying(notice -> assertThat(notice)
                        .contains("Only inert templates run", "FLASHREPORT_ENGINE_TEMPLATES=contained-too"));
        assertThat(noticeOn("{\"data\": {\"sandbox\": \"OFF: no\", \"templates\": \"contained too\"}}"))
                .hasValueSatisfying(notice -> assertThat(notice).contains("Let no strangers upload"));
    }

    @Test
    void confinedEnginesAreNothingToTellOf() throws IOException {
        assertThat(noticeOn("{\"data\": {\"sandbox\": \"on: bubblewrap\"}}")).isEmpty();
    }

    private static Optional<String> noticeOn(String health) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = health.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            return SandboxNotice.of(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
        } finally {
            server.stop(0);
        }
    }
}
