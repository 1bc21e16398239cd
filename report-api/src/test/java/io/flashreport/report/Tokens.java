package io.flashreport.report;

import io.flashreport.contracts.AccountId;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tokens as the gateway makes them. The file is made once, whichever class loader asks. */
public record Tokens(
        AccountId account,
        UUID subscription,
        boolean mayCreate,
        long maxPayloadBytes,
        int concurrentReports,
        int retentionDays,
        String group,
        String audience,
        Duration life,
        Map<String, Object> claims) {
    private static final String KEY_PROPERTY = "flashreport.test.private-key";
    private static final String FILE_PROPERTY = "flashreport.test.public-key-file";

    /** A client of an account of its own. */
    static Tokens ofNewAccount() {
        return new Tokens(
                new AccountId(UUID.randomUUID()),
                UUID.randomUUID(),
                true,
                200_000_000,
                100,
                30,
                "client",
                "report-api",
                Duration.ofSeconds(60),
                Map.of());
    }

    Tokens maxPayloadBytes(long bytes) {
        return new Tokens(
                account,
                subscription,
                mayCreate,
                bytes,
                concurrentReports,
                retentionDays,
                group,
                audience,
                life,
                claims);
    }

    Tokens mayCreate(boolean may) {
        return new Tokens(
                account,
                subscription,
                may,
                maxPayloadBytes,
                concurrentReports,
                retentionDays,
                group,
                audience,
                life,
                claims);
    }

    Tokens concurrentReports(int count) {
        return new Tokens(
                account, subscription, mayCreate, maxPayloadBytes, count, retentionDays, group, audience, life, claims);
    }

    Tokens retentionDays(int days) {
        return new Tokens(
                account,
                subscription,
                mayCreate,
                maxPayloadBytes,
                concurrentReports,
                days,
                group,
                audience,
                life,
                claims);
    }

    /** Several with commas in between. */
    Tokens group(String other) {
        return new Tokens(
                account,
                subscription,
                mayCreate,
                maxPayloadBytes,
                concurrentReports,
                retentionDays,
                other,
                audience,
                life,
                claims);
    }

    Tokens audience(String other) {
        return new Tokens(
                account,
                subscription,
                mayCreate,
                maxPayloadBytes,
                concurrentReports,
                retentionDays,
                group,
                other,
                life,
                claims);
    }

    Tokens life(Duration other) {
        return new Tokens(
                account,
                subscription,
                mayCreate,
                maxPayloadBytes,
                concurrentReports,
                retentionDays,
                group,
                audience,
                other,
                claims);
    }

    /** With further claims, as some plans have. */
    Tokens claims(Map<String, Object> more) {
        return new Tokens(
                account,
                subscription,
                mayCreate,
                maxPayloadBytes,
                concurrentReports,
                retentionDays,
                group,
                audience,
                life,
                more);
    }

    String sign() {
        var token = Jwt.issuer("https://flashreport.io/api-gateway")
                .audience(audience)
                .subject("key")
                .upn("key")
                .groups(Set.of(group.split(",")))
                .claim("account", account.toString())
                .claim("subscription", subscription.toString())
                .claim("may_create", mayCreate)
                .claim("max_payload_bytes", maxPayloadBytes)
                .claim("concurrent_reports", concurrentReports)
                .claim("retention_days", retentionDays)
                .issuedAt(Instant.now().minusSeconds(120))
                .expiresAt(Instant.now().plus(life));
        claims.forEach(token::claim);
        return token.jws().algorithm(SignatureAlgorithm.ES256).sign(privateKey());
    }

    static Path publicKeyFile() {
        var file = System.getProperty(FILE_PROPERTY);
        if (file != null) return Path.of(file);
        var pair = newPair();
        var made = RealParts.temporaryFile(pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        System.setProperty(FILE_PROPERTY, made.toString());
        System.setProperty(
                KEY_PROPERTY,
                Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        return made;
    }

    private static PrivateKey privateKey() {
        try {
            var encoded = Base64.getDecoder().decode(System.getProperty(KEY_PROPERTY));
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String pem(String kind, byte[] key) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key) + "\n-----END " + kind + "-----\n";
    }
}
