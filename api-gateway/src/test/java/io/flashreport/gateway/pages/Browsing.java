package io.flashreport.gateway.pages;

import static io.flashreport.gateway.Client.request;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** What browsers send for people, and what the API answers them. */
final class Browsing {
    private Browsing() {}

    /** A form of our own page. */
    static HttpRequest.Builder form(String path, String fields) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "https://reports.example")
                .POST(BodyPublishers.ofString(fields));
    }

    static HttpRequest.Builder as(String session, HttpRequest.Builder request) {
        return request.header("Cookie", "__Host-flashreport=" + session);
    }

    /** An owner who is an operator, too. */
    static String me(String account) {
        return "{\"id\":\"0d6f2c1e-7a4b-4a55-9d1c-3c1de1c3f0aa\",\"email\":\"a@example.org\",\"role\":\"OWNER\","
                + "\"operator\":true,\"account\":{\"id\":\"0d6f2c1e-7a4b-4a55-9d1c-3c1de1c3f0ab\",\"name\":\""
                + account
                + "\"}}";
    }

    /** Says who is logged in, and leaves the rest to another. */
    static HttpHandler knowing(HttpHandler others) {
        return exchange -> {
            if (exchange.getRequestURI().getPath().equals("/api/v2/me")) json(exchange, 200, me("Lamps"));
            else others.handle(exchange);
        };
    }

    static void json(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        write(exchange, status, body);
    }

    /** A problem as in docs/problems.md. */
    static void problem(HttpExchange exchange, int status, String detail) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
        write(exchange, status, "{\"type\":\"https://flashreport.io/problems/x\",\"detail\":\"" + detail + "\"}");
    }

    private static void write(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, body.getBytes(UTF_8).length);
        exchange.getResponseBody().write(body.getBytes(UTF_8));
    }
}
