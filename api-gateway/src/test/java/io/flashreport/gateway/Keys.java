package io.flashreport.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.CRC32;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Keys and sessions, and what {@link Billing} knows of them. */
public final class Keys {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Keys() {}

    /** A key of good form that billing-quota does not know. */
    public static String unknown() {
        return secret("fr_");
    }

    /** A session's token of good form that billing-quota does not know. */
    public static String unknownSession() {
        return secret("fs_");
    }

    /** A key that allows 10 MiB and any number of requests. */
    public static String valid() {
        return known(new Terms());
    }

    public static String known(Terms terms) {
        awaitFeed();
        var key = unknown();
        put(path(key), terms.grant());
        return key;
    }

    public static String session(String role) {
        return session(role, false, Instant.parse("2101-01-01T00:00:00Z"));
    }

    public static String operator() {
        return session("VIEWER", true, Instant.parse("2101-01-01T00:00:00Z"));
    }

    public static String session(String role, boolean operator, Instant validUntil) {
        awaitFeed();
        var token = unknownSession();
        put(
                path(token),
                new JsonObject()
                        .put("userId", UUID.randomUUID().toString())
                        .put("accountId", UUID.randomUUID().toString())
                        .put("role", role)
                        .put("operator", operator)
                        .put("validUntil", validUntil.toString()));
        return token;
    }

    /** Revokes a key, or ends a session. */
    public static void revoke(String secret) {
        call("DELETE", path(secret), "");
    }

    public static void change(String key, Terms terms) {
        put(path(key), terms.grant());
    }

    /** What billing-quota has been told of the use of keys: an array for each call. */
    public static JsonArray uses() {
        return new JsonArray(call("GET", "/test/uses", ""));
    }

    /** Whether billing-quota keeps everybody waiting. */
    public static void billingHangs(boolean hangs) {
        call(hangs ? "PUT" : "DELETE", "/test/hangs", "");
    }

    public static void billingRefusesUses(boolean refuses) {
        call(refuses ? "PUT" : "DELETE", "/test/refuses-uses", "");
    }

    // A gateway that has just started does not know yet whether it would hear of changes.
    private static void awaitFeed() {
        await().until(() -> Client.get("/api/v1/report/x", unknown()).statusCode() == 401);
    }

    private static void put(String path, JsonObject body) {
        call("PUT", path, body.encode());
    }

    private static String call(String method, String path, String body) {
        try {
            var billing = ConfigProvider.getConfig().getValue("flashreport.billing.url", String.class);
            var answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(billing + path))
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isBetween(200, 204);
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String path(String secret) {
        return (secret.startsWith("fr_") ? "/internal/api-keys/" : "/internal/sessions/") + sha256(secret);
    }

    private static String secret(String prefix) {
        var random = new byte[20];
        new SecureRandom().nextBytes(random);
        var text = prefix + base62(new BigInteger(1, random), 27);
        var crc = new CRC32();
        crc.update(text.getBytes(US_ASCII));
        return text + base62(BigInteger.valueOf(crc.getValue()), 6);
    }

    public static String sha256(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base62(BigInteger number, int width) {
        var text = new StringBuilder();
        for (var rest = number; rest.signum() > 0; rest = rest.divide(BigInteger.valueOf(62))) {
            text.append(DIGITS.charAt(rest.mod(BigInteger.valueOf(62)).intValue()));
        }
        return "0".repeat(width - text.length()) + text.reverse();
    }

    /** What a key allows. */
    public record Terms(
            UUID keyId,
            UUID accountId,
            @Nullable Instant createAllowedUntil,
            @Nullable Instant keyValidUntil,
            long maxPayloadBytes,
            int requestsPerSecond) {
        public Terms() {
            this(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    Instant.parse("2101-01-01T00:00:00Z"),
                    null,
                    10 * 1024 * 1024,
                    100_000);
        }

        public Terms creatingUntil(Instant end) {
            return new Terms(keyId, accountId, end, keyValidUntil, maxPayloadBytes, requestsPerSecond);
        }

        public Terms validUntil(Instant end) {
            return new Terms(keyId, accountId, createAllowedUntil, end, maxPayloadBytes, requestsPerSecond);
        }

        public Terms allowingBytes(long most) {
            return new Terms(keyId, accountId, createAllowedUntil, keyValidUntil, most, requestsPerSecond);
        }

        public Terms allowingPerSecond(int most) {
            return new Terms(keyId, accountId, createAllowedUntil, keyValidUntil, maxPayloadBytes, most);
        }

        /** Of another key of the same account. */
        public Terms ofAnotherKey() {
            return new Terms(
                    UUID.randomUUID(),
                    accountId,
                    createAllowedUntil,
                    keyValidUntil,
                    maxPayloadBytes,
                    requestsPerSecond);
        }

        private JsonObject grant() {
            return new JsonObject()
                    .put("keyId", keyId.toString())
                    .put("accountId", accountId.toString())
                    .put("subscriptionId", UUID.randomUUID().toString())
                    .put("createAllowedUntil", createAllowedUntil == null ? null : createAllowedUntil.toString())
                    .put("keyValidUntil", keyValidUntil == null ? null : keyValidUntil.toString())
                    .put(
                            "limits",
                            new JsonObject()
                                    .put("maxPayloadBytes", maxPayloadBytes)
                                    .put("concurrentReports", 20)
                                    .put("retentionDays", 90)
                                    .put("requestsPerSecond", requestsPerSecond)
                                    .put(
                                            "rendering",
                                            new JsonObject()
                                                    .put("maxPages", 400)
                                                    .put("maxRecords", 5_000_000_000L)
                                                    .put("inertOnly", true)));
        }
    }
}
