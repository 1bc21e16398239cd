package io.flashreport.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers what the gateway asks of billing-quota (docs/wiring.md).
 *
 * <p>Tests say what it knows by PUT and DELETE of the paths that the gateway gets, as they may run in another class loader.
 */
final class Billing {
    private final HttpServer server;
    private final Map<String, String> known = new HashMap<>();
    private final TreeMap<Long, String> changes = new TreeMap<>();
    private final List<String> uses = new ArrayList<>();
    private boolean hangs;
    private boolean refusesUses;

    Billing() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        changes.put(1L, "");
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var answer = answer(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestURI().getQuery(),
                    body);
            if (answer == null) {
                exchange.sendResponseHeaders(404, -1);
            } else if (answer.isEmpty()) {
                exchange.sendResponseHeaders(204, -1);
            } else {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, answer.getBytes(UTF_8).length);
                exchange.getResponseBody().write(answer.getBytes(UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable String answer(String method, String path, @Nullable String query, String body)
            throws InterruptedException {
        var isTest = method.equals("PUT") || method.equals("DELETE") || path.startsWith("/test");
        while (hangs && !isTest) wait();
        return switch (method) {
            case "PUT" -> change(path, body);
            case "DELETE" -> change(path, null);
            case "POST" -> {
                if (refusesUses) yield null;
                uses.add(body);
                yield "";
            }
            default -> get(path, query);
        };
    }

    private String change(String path, @Nullable String body) {
        switch (path) {
            case "/test/hangs" -> hangs = body != null;
            case "/test/refuses-uses" -> refusesUses = body != null;
            default -> {
                if (body == null) known.remove(path);
                else known.put(path, body);
                changes.put(changes.lastKey() + 1, path.substring(path.lastIndexOf('/') + 1));
            }
        }
        notifyAll();
        return "";
    }

    private @Nullable String get(String path, @Nullable String query) throws InterruptedException {
        return switch (path) {
            case "/test/uses" -> uses.toString();
            case "/internal/api-keys/changes" -> changes(parameters(query == null ? "" : query));
            default -> known.get(path);
        };
    }

    private String changes(Map<String, Long> parameters) throws InterruptedException {
        var after = parameters.get("after");
        if (after == null) return changes(true, Set.of());
        var end = System.nanoTime() + parameters.getOrDefault("wait", 20_000L) * 1_000_000;
        for (var left = left(end); hangs || (changes.lastKey() <= after && left > 0); left = left(end)) {
            wait(hangs ? 0 : left);
        }
        return changes(false, Set.copyOf(changes.tailMap(after, false).values()));
    }

    private String changes(boolean reset, Set<String> changed) {
        var hashes = changed.stream().map(hash -> '"' + hash + '"').collect(Collectors.joining(","));
        return "{\"revision\":%d,\"reset\":%b,\"changed\":[%s]}".formatted(changes.lastKey(), reset, hashes);
    }

    private static long left(long end) {
        return (end - System.nanoTime()) / 1_000_000;
    }

    private static Map<String, Long> parameters(String query) {
        var parameters = new HashMap<String, Long>();
        for (var pair : query.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0) parameters.put(pair.substring(0, equals), Long.valueOf(pair.substring(equals + 1)));
        }
        return parameters;
    }
}
