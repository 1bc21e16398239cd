package io.flashreport.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.zip.CRC32;
import org.eclipse.microprofile.config.ConfigProvider;

/** Makes keys in billing's database, as its owner would. */
public final class Keys {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private Keys() {}

    /** A key of good form that nobody has made known to billing-quota. */
    public static String unknown() {
        var random = new byte[20];
        new SecureRandom().nextBytes(random);
        var text = "fr_" + base62(new BigInteger(1, random), 27);
        var crc = new CRC32();
        crc.update(text.getBytes(US_ASCII));
        return text + base62(BigInteger.valueOf(crc.getValue()), 6);
    }

    /** A key of a subscription to the plan "starter", 10 MiB at most. */
    public static String valid() {
        return known("starter", Instant.parse("2101-01-01T00:00:00Z"));
    }

    public static String ofPlan(String plan) {
        return known(plan, Instant.parse("2101-01-01T00:00:00Z"));
    }

    public static String whoseSubscriptionIsOver() {
        return known("starter", Instant.parse("2021-01-01T00:00:00Z"));
    }

    public static void revoke(String key) {
        update("UPDATE api_key SET revoked_at = now() WHERE sha256 = ?", (Object) sha256(key));
    }

    public static void resume(String key, Instant validUntil) {
        update(
                "UPDATE subscription SET valid_until = ? WHERE id = (SELECT subscription_id FROM api_key WHERE sha256 = ?)",
                validUntil.atOffset(ZoneOffset.UTC),
                sha256(key));
    }

    private static String known(String plan, Instant validUntil) {
        awaitFeed();
        var key = unknown();
        var sql = """
                WITH a AS (INSERT INTO account (name, created) VALUES ('Test', now()) RETURNING id),
                s AS (
                    INSERT INTO subscription (account_id, plan_id, valid_from, valid_until, state)
                    SELECT id, ?, '2020-01-01Z', ?, 'ACTIVE' FROM a RETURNING id)
                INSERT INTO api_key (subscription_id, name, sha256, created) SELECT id, 'test', ?, now() FROM s
                """;
        update(sql, plan, validUntil.atOffset(ZoneOffset.UTC), sha256(key));
        return key;
    }

    // A gateway that has just started does not know yet whether it would hear of changes.
    private static void awaitFeed() {
        await().until(() -> Client.get("/api/v1/report/x", unknown()).statusCode() == 401);
    }

    private static void update(String sql, Object... values) {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("test.billing.jdbc-url", String.class),
                config.getValue("test.billing.user", String.class),
                config.getValue("test.billing.password", String.class));
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(US_ASCII));
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
}
