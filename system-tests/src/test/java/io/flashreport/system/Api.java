package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** API v2 and the administration, with somebody's credentials or none. */
final class Api {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final @Nullable String authorization;

    private Api(URI base, @Nullable String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    static Api withoutCredentials(URI base) {
        return new Api(base, null);
    }

    static Api withKey(URI base, String key) {
        return new Api(base, basic(key));
    }

    static Api loggedIn(URI base, String email, String password) {
        var session = withoutCredentials(base)
                .post("/api/v2/sessions", Map.of("email", email, "password", password))
                .expect(201);
        return new Api(base, "Bearer " + session.text("/token"));
    }

    /** What an API key looks like in the header {@code Authorization}. */
    static String basic(String key) {
        return "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    }

    /** What came back. */
    record Answer(int status, HttpHeaders headers, String body) {
        Answer expect(int expected) {
            assertThat(status).as(body).isEqualTo(expected);
            return this;
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("not JSON: " + body, e);
            }
        }

        /** The text at a JSON pointer; fails when there is nothing. */
        String text(String pointer) {
            JsonNode node = json().at(pointer);
            assertThat(node.isMissingNode() || node.isNull())
                    .as(pointer + " is missing in " + body)
                    .isFalse();
            return node.asText();
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    Answer get(String path) {
        return send(request(path));
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer post(String path, Map<String, ?> body) {
        return send("POST", path, body);
    }

    Answer send(String method, String path, Map<String, ?> body) {
        try {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To be completed and sent with {@link #send(HttpRequest.Builder)}. */
    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofMinutes(1));
        if (authorization != null) request.header("Authorization", authorization);
        return request;
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return trySend(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails as the network fails. */
    Answer trySend(HttpRequest.Builder request) throws IOException {
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
