package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A client of API v1 as a strict user would write it. */
final class ReportClient {
    private static final ObjectMapper STRICT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String authorization;

    ReportClient(RunningSystem system) {
        this(system.url(), system.apiKey());
    }

    ReportClient(URI base, String apiKey) {
        this.base = base;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((apiKey + ":").getBytes(StandardCharsets.UTF_8));
    }

    /** Exactly the nine fields of v1. */
    record Status(
            UUID reportUuid,
            String creationRequestDate,
            @Nullable String availabilityDate,
            String state,
            @Nullable String title,
            String payloadUrl,
            String logUrl,
            String downloadUrl,
            String storageUrl) {}

    UUID create(String json) {
        return create(json.getBytes(StandardCharsets.UTF_8), "application/json;charset=UTF-8", null);
    }

    UUID create(byte[] data, @Nullable String contentType, @Nullable String title) {
        return create(BodyPublishers.ofByteArray(data), contentType, title);
    }

    UUID create(BodyPublisher data, @Nullable String contentType, @Nullable String title) {
        HttpResponse<String> response = send(creation(data, contentType, title));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return UUID.fromString(response.body());
    }

    HttpRequest.Builder creation(BodyPublisher data, @Nullable String contentType, @Nullable String title) {
        String query = title == null ? "" : "?title=" + URLEncoder.encode(title, StandardCharsets.UTF_8);
        HttpRequest.Builder request = request("/api/v1/report/new" + query).POST(data);
        if (contentType != null) request.header("Content-Type", contentType);
        return request;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", authorization)
                .timeout(Duration.ofMinutes(2));
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return exchange(request.build(), BodyHandlers.ofString());
    }

    Status status(UUID report) {
        HttpResponse<String> response = get("/api/v1/report/" + report);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        try {
            return STRICT.readValue(response.body(), Status.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Follows the report until it is no longer generating. */
    Status awaitEnd(UUID report, Duration atMost) {
        return await("report " + report)
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> status(report), status -> !status.state().equals("GENERATING"));
    }

    /** Follows the report until it is generated and returns its document. */
    byte[] awaitDocument(UUID report, Duration atMost) {
        Status status = awaitEnd(report, atMost);
        assertThat(status.state()).as(() -> log(report)).isEqualTo("GENERATED");
        return document(report);
    }

    byte[] document(UUID report) {
        HttpResponse<String> stored = get("/api/v1/report/" + report + "/storage");
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(200);
        return fetch(URI.create(stored.body()));
    }

    byte[] fetch(URI presigned) {
        return fetchResponse(presigned).body();
    }

    /** Fetches a presigned URL, which takes no credentials. */
    HttpResponse<byte[]> fetchResponse(URI presigned) {
        HttpResponse<byte[]> response =
                exchange(HttpRequest.newBuilder(presigned).build(), BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        return response;
    }

    String log(UUID report) {
        return get("/api/v1/report/" + report + "/log").body();
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
