package io.flashreport.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.contracts.ReportId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** API v1 as a client speaks it, with nothing sent that is not asked for. */
final class Api {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Tokens tokens;

    Api(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Where the service under test has the path. */
    static URI address(String path) {
        return ConfigProvider.getConfig().getValue("test.url", URI.class).resolve(path);
    }

    Api as(Tokens other) {
        return new Api(other);
    }

    Tokens tokens() {
        return tokens;
    }

    /** Creates a report and returns its id. */
    ReportId create(String json) {
        var created =
                post("/api/v1/report/new", json.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return new ReportId(UUID.fromString(created.body()));
    }

    HttpResponse<String> post(String path, byte[] body, String... headers) {
        return send(
                request(path, headers).POST(BodyPublishers.ofByteArray(body)).build());
    }

    /** Sent in chunks, without a length. */
    HttpResponse<String> postStream(String path, InputStream body, String... headers) {
        return send(request(path, headers)
                .POST(BodyPublishers.ofInputStream(() -> body))
                .build());
    }

    HttpResponse<String> delete(String path) {
        return send(request(path).DELETE().build());
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    HttpResponse<byte[]> getBytes(String path) {
        try {
            return HTTP.send(request(path).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> of(ReportId report, String call) {
        return get("/api/v1/report/" + report + call);
    }

    String state(ReportId report) {
        return json(of(report, "")).get("state").asText();
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(response.body(), e);
        }
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(address(path)).header("Authorization", "Bearer " + tokens.sign());
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return request;
    }
}
