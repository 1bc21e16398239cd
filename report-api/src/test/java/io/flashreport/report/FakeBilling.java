package io.flashreport.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * billing-quota as report-api knows it, docs/wiring.md "Credits", with the ledger in memory. Everyone may create a
 * million reports until a test says otherwise: {@link Billing} is how it does.
 */
final class FakeBilling implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private static final Pattern PAGE = Pattern.compile("after=([0-9a-f-]{36})&limit=(\\d+)");

    private final HttpServer server;
    private final PublicKey key;
    private final Map<UUID, Ledger> ledgers = new TreeMap<>();
    private final List<String> acts = new ArrayList<>();
    private final Set<String> deleted = new HashSet<>();
    private boolean auditAway;

    FakeBilling(PublicKey key) throws IOException {
        this.key = key;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var path = List.of(exchange.getRequestURI().getPath().substring(1).split("/", -1));
            var json = body.length == 0 ? JSON.nullNode() : JSON.readTree(body);
            Object answer = switch (path.getFirst()) {
                case "test-audit" -> audit(json);
                case "test" -> control(UUID.fromString(path.get(1)), json);
                default ->
                    path.get(1).equals("audit")
                            ? recorded(exchange, json)
                            : mayCall(exchange)
                                    ? call(path, json, exchange.getRequestURI().getQuery())
                                    : 401;
            };
            switch (answer) {
                case Integer status -> exchange.sendResponseHeaders(status, -1);
                case Conflict conflict -> send(exchange, 409, conflict);
                default -> send(exchange, 200, answer);
            }
        }
    }

    private record Conflict(String detail) {}

    private static void send(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private synchronized Object control(UUID subscription, JsonNode settings) {
        var ledger = ledgers.computeIfAbsent(subscription, s -> new Ledger());
        if (settings.has("limit")) ledger.limit = settings.get("limit").asLong();
        if (settings.has("valid")) ledger.valid = settings.get("valid").asBoolean();
        if (settings.has("away")) ledger.away = settings.get("away").asBoolean();
        if (settings.has("lifeMillis"))
            ledger.lifeMillis = settings.get("lifeMillis").asLong();
        if (settings.has("used")) ledger.used = settings.get("used").asLong();
        if (settings.has("restored")) ledger.restore();
        return ledger.counters(subscription);
    }

    /** The audit log as lines of action, what it is about and who asked for it; told what is otherwise before. */
    private synchronized Object audit(JsonNode settings) {
        auditAway = settings.path("away").asBoolean(auditAway);
        if (settings.has("deleted")) deleted.add(settings.get("deleted").asText());
        return acts;
    }

    private synchronized Object recorded(HttpExchange exchange, JsonNode act) throws IOException {
        if (auditAway) return 503;
        var claims = claims(token(exchange));
        if (!claims.get("groups").toString().contains("\"operator\"")) return 403;
        var account = act.path("account").asText();
        if (act.has("account") && !deleted.contains(account)) return new Conflict("There is no deleted account.");
        var about = act.has("account") ? account : act.path("report").asText("-");
        acts.add(String.join(
                " ", act.get("action").asText(), about, claims.get("sub").asText()));
        return 204;
    }

    private synchronized Object call(List<String> path, JsonNode body, @Nullable String query) {
        return switch (path.get(1)) {
            case "leases" -> {
                var ledger = ledgers.computeIfAbsent(
                        UUID.fromString(body.get("subscriptionId").asText()), s -> new Ledger());
                var lease = UUID.fromString(path.get(2));
                if (ledger.away) yield 503;
                yield path.size() == 3
                        ? ledger.lease(lease, body.get("wanted").asInt())
                        : ledger.close(lease, body.get("used"));
            }
            case "credit-returns" -> {
                for (var item : body) giveBack(item);
                yield 204;
            }
            case "credits" -> page(String.valueOf(query));
            default -> 404;
        };
    }

    private void giveBack(JsonNode item) {
        var lease = UUID.fromString(item.get("leaseId").asText());
        for (var ledger : ledgers.values()) {
            if (ledger.isMine(lease)) ledger.returned.add(item.get("reportId").asText());
        }
    }

    private Object page(String query) {
        var parameters = PAGE.matcher(query);
        if (!parameters.matches()) return 400;
        // As PostgreSQL sorts them.
        return ledgers.entrySet().stream()
                .sorted((a, b) -> a.getKey().toString().compareTo(b.getKey().toString()))
                .filter(entry -> entry.getKey().toString().compareTo(parameters.group(1)) > 0)
                .limit(Integer.parseInt(parameters.group(2)))
                .map(entry -> Map.of(
                        "subscriptionId",
                        entry.getKey(),
                        "periods",
                        List.of(entry.getValue().counters(entry.getKey()))))
                .toList();
    }

    private boolean mayCall(HttpExchange exchange) throws IOException {
        var token = token(exchange);
        var claims = claims(token);
        return isSigned(token)
                && claims.get("iss").asText().equals("https://flashreport.io/report-api")
                && claims.get("aud").asText().equals("billing-quota")
                && claims.get("groups").get(0).asText().equals("report-api")
                && claims.get("exp").asLong() * 1000 > System.currentTimeMillis();
    }

    private static String[] token(HttpExchange exchange) {
        return String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .replace("Bearer ", "")
                .split("\\.", -1);
    }

    private static JsonNode claims(String[] token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token[1]));
    }

    private boolean isSigned(String[] token) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initVerify(key);
            signature.update(String.join(".", Arrays.copyOf(token, 2)).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(token[2]));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
