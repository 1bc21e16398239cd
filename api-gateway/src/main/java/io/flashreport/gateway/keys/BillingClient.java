package io.flashreport.gateway.keys;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.gateway.tokens.Caller;
import io.flashreport.gateway.tokens.ServiceTokens;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Calls of billing-quota; they block, and are made on virtual threads. */
@Singleton
class BillingClient {
    private final BillingConfig config;
    private final ServiceTokens tokens;
    private final ObjectMapper json;
    private final HttpClient http;
    // Everybody can make up keys with a right checksum; they must not become as many connections.
    private final Semaphore lookups;

    BillingClient(BillingConfig config, ServiceTokens tokens, ObjectMapper json) {
        this.config = config;
        this.tokens = tokens;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.timeout())
                .build();
        this.lookups = new Semaphore(config.lookups());
    }

    Optional<? extends Holder> holderOf(Secret secret) throws IOException, InterruptedException {
        return switch (secret.kind()) {
            case API_KEY -> lookUp("/internal/api-keys/", secret.hash(), Grant.class);
            case SESSION -> lookUp("/internal/sessions/", secret.hash(), Session.class);
        };
    }

    private <T> Optional<T> lookUp(String path, KeyHash hash, Class<T> type) throws IOException, InterruptedException {
        if (!lookups.tryAcquire(config.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IOException("more than " + config.lookups() + " keys and sessions are being looked up");
        }
        try {
            var response = get(path + hash.hex(), config.timeout());
            return switch (response.statusCode()) {
                case 200 -> Optional.of(json.readValue(response.body(), type));
                case 404 -> Optional.empty();
                default -> throw unexpected(response);
            };
        } finally {
            lookups.release();
        }
    }

    /** What changed after a revision; without one, where to begin. */
    KeyChanges changesAfter(OptionalLong after, Duration wait) throws IOException, InterruptedException {
        var query = "?wait=" + wait.toMillis() + (after.isPresent() ? "&after=" + after.getAsLong() : "");
        var response = get("/internal/api-keys/changes" + query, wait.plus(config.timeout()));
        if (response.statusCode() != 200) throw unexpected(response);
        return json.readValue(response.body(), KeyChanges.class);
    }

    void tell(List<KeyUse> uses) throws IOException, InterruptedException {
        var body = HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(uses));
        var response = send(request("/internal/api-keys/uses", config.timeout())
                .header("Content-Type", "application/json")
                .POST(body));
        if (response.statusCode() != 204) throw unexpected(response);
    }

    /** For somebody of whom it is known that the address is theirs. */
    TrustedLogIns.Outcome beginSession(String email) throws IOException, InterruptedException {
        var body = HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(Map.of("email", email)));
        var response = send(request("/internal/sessions", config.timeout())
                .header("Content-Type", "application/json")
                .POST(body));
        return switch (response.statusCode()) {
            case 201 -> json.readValue(response.body(), TrustedLogIns.Begun.class);
            case 400, 403, 404 ->
                new TrustedLogIns.Refused(
                        response.statusCode(),
                        json.readTree(response.body()).path("detail").asText());
            default -> throw unexpected(response);
        };
    }

    private HttpResponse<byte[]> get(String path, Duration timeout) throws IOException, InterruptedException {
        return send(request(path, timeout));
    }

    private HttpRequest.Builder request(String path, Duration timeout) {
        return HttpRequest.newBuilder(URI.create(config.url() + path))
                .header("Authorization", "Bearer " + tokens.of(new Caller.Gateway()))
                .timeout(timeout);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static IOException unexpected(HttpResponse<byte[]> response) {
        return new IOException("billing-quota answered " + response.statusCode() + " to "
                + response.uri().getPath());
    }
}
