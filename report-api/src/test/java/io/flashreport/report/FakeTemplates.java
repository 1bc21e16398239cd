package io.flashreport.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * template-service as report-api knows it, docs/templates.md "Between services": everyone has one template of two
 * versions, which takes the parameters {@code from} and {@code region}. Themes and layouts are {@link FakeThemes}.
 */
final class FakeTemplates implements AutoCloseable {
    static final String KNOWN = "Lieferschein 7 für Zoë";
    /** Makes the service break down. */
    static final String BREAKING = "breaking";

    static final String TEMPLATE_ID = "5c0f9a55-7f0a-4a80-8d3c-0b6f5d1f7a21";
    /** One with which no report was ever made. */
    static final String UNUSED_ID = "6d0f9a55-7f0a-4a80-8d3c-0b6f5d1f7a22";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NEWEST = 2;
    private static final int POLICY = 7;

    /** Both count as deleted, until they are removed. */
    private static final Set<String> DELETED = new ConcurrentSkipListSet<>();

    private final HttpServer server;

    FakeTemplates() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/templates/", FakeTemplates::answer);
        server.createContext("/internal/accounts/", FakeTemplates::delete);
        server.createContext("/internal/deleted-templates", FakeTemplates::sweep);
        new FakeThemes().addTo(server);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    static String storageKey(int number) {
        return "template/account/" + TEMPLATE_ID + "/" + number + "/package.zip";
    }

    static void deleteBoth() {
        DELETED.addAll(List.of(TEMPLATE_ID, UNUSED_ID));
    }

    /** Only the newest is inert. */
    static @Nullable Integer inertUnder(int number) {
        return number == NEWEST ? POLICY : null;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var client = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                    .startsWith("Bearer ey");
            if (!client) {
                exchange.sendResponseHeaders(401, -1);
            } else if (!exchange.getRequestMethod().equals("POST")) {
                exchange.sendResponseHeaders(405, -1);
            } else {
                resolve(exchange, JSON.readTree(exchange.getRequestBody()));
            }
        }
    }

    /** Nobody has any. */
    private static void delete(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("DELETE")) send(exchange, 200, Map.of("templates", 0, "objects", 0));
            else exchange.sendResponseHeaders(405, -1);
        }
    }

    private static void sweep(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("GET")) {
                var query = String.valueOf(exchange.getRequestURI().getQuery());
                var behind = DELETED.stream()
                        .filter(template -> query.compareTo("after=" + template) < 0 || query.equals("null"))
                        .toList();
                send(exchange, 200, Map.of("templates", behind));
            } else {
                int removed = 0;
                for (var template : JSON.readTree(exchange.getRequestBody()).get("templates")) {
                    if (DELETED.remove(template.asText())) removed++;
                }
                send(exchange, 200, Map.of("removed", removed));
            }
        }
    }

    private static void resolve(HttpExchange exchange, JsonNode asked) throws IOException {
        var path = exchange.getRequestURI().getPath();
        int number =
                asked.get("version").isNull() ? NEWEST : asked.get("version").asInt();
        if (path.equals("/internal/templates/" + BREAKING + "/resolve")) {
            exchange.sendResponseHeaders(500, -1);
        } else if (!path.equals("/internal/templates/" + KNOWN + "/resolve") || number > NEWEST) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            for (var name : (Iterable<String>) asked.get("parameters")::fieldNames) {
                if (!name.equals("from") && !name.equals("region")) {
                    send(exchange, 422, Map.of("message", "The template has no parameter " + name + "."));
                    return;
                }
            }
            send(exchange, 200, resolved(number));
        }
    }

    private static Map<String, Object> resolved(int number) {
        var resolved = new HashMap<String, Object>();
        resolved.put("templateId", TEMPLATE_ID);
        resolved.put("name", KNOWN);
        resolved.put("number", number);
        resolved.put("storageKey", storageKey(number));
        resolved.put("bytes", 1234);
        resolved.put("sha256", "ab".repeat(32));
        resolved.put("inertUnder", inertUnder(number));
        resolved.put("later", "a field of a later version");
        return resolved;
    }

    private static void send(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
