package io.flashreport.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.ConfigProvider;

/** An HTTP server in report-api's place, that remembers what arrived. */
public final class Upstream implements AutoCloseable {
    private final HttpServer server;
    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();

    private Upstream(String which, HttpHandler answer) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port(which)), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                answer.handle(exchange);
            }
        });
        server.start();
    }

    /** Reads each body whole and answers 200. */
    public static Upstream first() {
        return reading("first");
    }

    public static Upstream second() {
        return reading("second");
    }

    public static Upstream billing() {
        return reading("billing");
    }

    public static Upstream templates() {
        return reading("templates");
    }

    public static Upstream billingAnswering(HttpHandler answer) {
        return new Upstream("billing", answer);
    }

    public static Upstream templatesAnswering(HttpHandler answer) {
        return new Upstream("templates", answer);
    }

    public static Upstream answering(HttpHandler answer) {
        return new Upstream("first", answer);
    }

    /** Answers whatever arrives without having read it, and goes on reading. */
    public static Closeable answeringAtOnce(String answer) throws IOException {
        var server = new ServerSocket(port("first"), 0, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(() -> {
            try (var socket = server.accept()) {
                socket.getInputStream().readNBytes(100);
                socket.getOutputStream().write(answer.getBytes(US_ASCII));
                socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        return server;
    }

    private static int port(String which) {
        return ConfigProvider.getConfig().getValue("test.upstream." + which, Integer.class);
    }

    private static Upstream reading(String which) {
        var holder = new Upstream[1];
        holder[0] = new Upstream(which, exchange -> holder[0].readAndAnswer(exchange));
        return holder[0];
    }

    private void readAndAnswer(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        arrived.add(new Arrived(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), exchange.getRequestHeaders(), body));
        exchange.sendResponseHeaders(200, -1);
    }

    public List<Arrived> arrived() {
        return arrived;
    }

    public Arrived onlyArrival() {
        if (arrived.size() != 1) throw new AssertionError("one request should have arrived, were " + arrived.size());
        return arrived.getFirst();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    public record Arrived(String method, String uri, Headers headers, byte[] body) {
        /** Of the token by which the gateway says for whom it calls. */
        public JsonObject claims() {
            return part(1);
        }

        /** Of the same token. */
        public JsonObject header() {
            return part(0);
        }

        private JsonObject part(int index) {
            assertThat(headers.get("Authorization")).singleElement(STRING).startsWith("Bearer ");
            var parts = headers.getFirst("Authorization").substring(7).split("\\.", -1);
            return new JsonObject(new String(Base64.getUrlDecoder().decode(parts[index]), UTF_8));
        }
    }
}
