package io.flashreport.local.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** A session of an operator, ended when this is closed. */
public final class Administration implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Operator operator;
    private final String token;

    /** Logs in. */
    public Administration(Operator operator) throws IOException {
        this.operator = operator;
        var login = JSON.writeValueAsString(Map.of("email", operator.email(), "password", operator.password()));
        this.token = send(request("/api/v2/sessions")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(login)))
                .path("token")
                .asText();
    }

    public JsonNode get(String path) throws IOException {
        return send(authorized(path).GET());
    }

    public JsonNode post(String path) throws IOException {
        return send(authorized(path).POST(BodyPublishers.noBody()));
    }

    public JsonNode delete(String path) throws IOException {
        return send(authorized(path).DELETE());
    }

    @Override
    public void close() throws IOException {
        send(authorized("/api/v2/sessions/current").DELETE());
    }

    private HttpRequest.Builder authorized(String path) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(operator.url().resolve(path)).timeout(Duration.ofMinutes(5));
    }

    /** The answer's body; fails with what the system says is wrong. */
    private JsonNode send(HttpRequest.Builder builder) throws IOException {
        var request = builder.build();
        var response = exchange(request);
        var body = JSON.readTree(response.body());
        if (response.statusCode() < 300) return body;
        throw new IOException("%s %s answered %d: %s"
                .formatted(
                        request.method(),
                        request.uri().getPath(),
                        response.statusCode(),
                        body.path("detail").asText("no reason was given")));
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + request.uri());
        }
    }
}
