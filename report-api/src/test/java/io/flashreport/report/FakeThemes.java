package io.flashreport.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.flashreport.contracts.AccountId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The looks and layouts of template-service as report-api knows them, docs/automatic-layout.md "Between services". An
 * account has no theme until the test gives it one, and the only font is DejaVu Serif. A layout is the request for it,
 * as JSON.
 */
final class FakeThemes {
    static final String LOGO_HASH = "cd".repeat(32);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Map<String, JsonNode> themes = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

    void addTo(HttpServer server) {
        server.createContext("/internal/look/resolve", exchange -> answer(exchange, this::look));
        server.createContext("/internal/layout", exchange -> answer(exchange, FakeThemes::layout));
        server.createContext("/test/themes/", exchange -> answer(exchange, this::control));
    }

    /** From now on the account has this theme, as JSON; null: template-service breaks when it is asked. */
    static void set(AccountId account, String theme) {
        call(HttpRequest.newBuilder(address(account)).PUT(BodyPublishers.ofString(theme)));
    }

    /** How often looks of the account were asked for. */
    static int asked(AccountId account) {
        return Integer.parseInt(call(HttpRequest.newBuilder(address(account))));
    }

    private static URI address(AccountId account) {
        var url = ConfigProvider.getConfig().getValue("flashreport.template-service-url", String.class);
        return URI.create(url + "/test/themes/" + account);
    }

    private static String call(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Answer(int status, JsonNode body) {}

    @FunctionalInterface
    private interface Asked {
        Answer of(HttpExchange exchange) throws IOException;
    }

    private static void answer(HttpExchange exchange, Asked asked) throws IOException {
        try (exchange) {
            var answer = asked.of(exchange);
            var bytes = JSON.writeValueAsBytes(answer.body());
            exchange.getResponseHeaders()
                    .set("Content-Type", answer.status() < 400 ? "application/json" : "application/problem+json");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush();
            // A connection that is closed with data unread is reset, and the answer may be lost with it.
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        }
    }

    private Answer control(HttpExchange exchange) throws IOException {
        var account = exchange.getRequestURI().getPath().substring("/test/themes/".length());
        if (exchange.getRequestMethod().equals("PUT")) themes.put(account, JSON.readTree(exchange.getRequestBody()));
        return new Answer(200, JSON.valueToTree(counter(account).get()));
    }

    private AtomicInteger counter(String account) {
        return asked.computeIfAbsent(account, unknown -> new AtomicInteger());
    }

    private Answer look(HttpExchange exchange) throws IOException {
        var account = accountOf(exchange);
        counter(account).incrementAndGet();
        var theme = themes.getOrDefault(account, JSON.createObjectNode());
        if (theme.isNull()) return new Answer(500, JSON.createObjectNode());
        var wish = JSON.readTree(exchange.getRequestBody());
        if (!wish.path("font").isNull() && !wish.path("font").asText().equals("DejaVu Serif"))
            return new Answer(
                    422, JSON.createObjectNode().put("message", "The parameter font was " + wish.path("font") + "."));
        var look = JSON.createObjectNode().putNull("accent").putNull("font").putNull("logo");
        look.put("paper", "A4").put("orientation", "AUTO").put("chart", "AUTO").put("later", "of a later version");
        complete(look, theme);
        complete(look, wish);
        return new Answer(200, look);
    }

    private static void complete(ObjectNode look, JsonNode said) {
        said.properties().forEach(word -> {
            if (word.getValue().isNull()) return;
            var text = word.getValue().asText();
            switch (word.getKey()) {
                case "accent", "font" -> look.put(word.getKey(), text);
                case "logo" ->
                    look.putObject("logo")
                            .put("storageKey", "theme/logos/" + text)
                            .put("bytes", 77)
                            .put("sha256", LOGO_HASH);
                default -> look.put(word.getKey(), text.toUpperCase(Locale.ROOT));
            }
        });
    }

    private static Answer layout(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getRawQuery();
        if (query != null && query.contains("template=early")) return problem(429, exchange);
        if (query != null && query.contains("template=broken")) return new Answer(500, JSON.createObjectNode());
        long bytes = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        if (query != null && query.contains("template=refused")) return problem(422, exchange);
        var said = JSON.createObjectNode()
                .put("account", accountOf(exchange))
                .put("type", exchange.getRequestHeaders().getFirst("Content-Type"))
                .put("bytes", bytes)
                .put("query", query);
        return new Answer(query != null && query.contains("template=") ? 201 : 200, said);
    }

    private static Answer problem(int status, HttpExchange exchange) {
        exchange.getResponseHeaders().set("Retry-After", "7");
        return new Answer(
                status,
                JSON.createObjectNode()
                        .put("type", "https://flashreport.io/problems/template-refused")
                        .put("status", status)
                        .put("detail", "not like this")
                        .put("instance", "/internal/layout"));
    }

    private static String accountOf(HttpExchange exchange) throws IOException {
        var token = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
        var claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return JSON.readTree(new String(claims, StandardCharsets.UTF_8))
                .get("account")
                .asText();
    }
}
