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

    Optional<Grant> grantOf(KeyHash hash) throws IOException, InterruptedException {
        if (!lookups.tryAcquire(config.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IOException("more than " + config.lookups() + " keys are being looked up");
        }
        try {
            var response = get("/internal/api-keys/" + hash.hex(), config.timeout());
            return switch (response.statusCode()) {
                case 200 -> Optional.of(json.readValue(response.body(), Grant.class));
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

    private HttpResponse<byte[]> get(String path, Duration timeout) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(config.url() + path))
                .header("Authorization", "Bearer " + tokens.of(new Caller.Gateway()))
                .timeout(timeout)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static IOException unexpected(HttpResponse<byte[]> response) {
        return new IOException("billing-quota answered " + response.statusCode() + " to "
                + response.uri().getPath());
    }
}
