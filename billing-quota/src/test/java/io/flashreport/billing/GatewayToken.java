package io.flashreport.billing;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A token as the gateway or report-api signs it, to be spoiled in one place or another.
 *
 * @param signedWith whose private key it is signed with: {@code api-gateway}, {@code report-api} or {@code stranger}
 */
public record GatewayToken(
        String signedWith,
        String keyId,
        String issuer,
        String audience,
        String subject,
        Set<String> groups,
        Map<String, String> claims,
        Instant expires) {
    public static GatewayToken valid() {
        return of("api-gateway", "gateway");
    }

    public static GatewayToken ofReportApi() {
        return of("report-api", "report-api");
    }

    /** Of a call that needs no credentials. */
    public static GatewayToken anonymous() {
        return of("api-gateway", "anonymous").with("client_ip", "192.0.2.1");
    }

    /** Of a user who is logged in. */
    public static GatewayToken ofUser(UUID user, UUID account, String... groups) {
        var all = new HashSet<>(Set.of(groups));
        all.add("user");
        return of("api-gateway", "user")
                .withSubject(user.toString())
                .withGroup(all.toArray(String[]::new))
                .with("account", account.toString())
                .with("session", "0".repeat(64))
                .with("client_ip", "192.0.2.1");
    }

    /** Of a call with an API key. */
    public static GatewayToken ofKey(UUID key, UUID account, UUID subscription) {
        return of("api-gateway", "client")
                .withSubject(key.toString())
                .with("account", account.toString())
                .with("subscription", subscription.toString());
    }

    private static GatewayToken of(String signer, String group) {
        return new GatewayToken(
                signer,
                signer,
                "https://flashreport.io/" + signer,
                "billing-quota",
                signer,
                Set.of(group),
                Map.of(),
                Instant.now().plusSeconds(60));
    }

    public GatewayToken withSigner(String other) {
        return new GatewayToken(other, keyId, issuer, audience, subject, groups, claims, expires);
    }

    public GatewayToken withKeyId(String other) {
        return new GatewayToken(signedWith, other, issuer, audience, subject, groups, claims, expires);
    }

    public GatewayToken withIssuer(String other) {
        return new GatewayToken(signedWith, keyId, other, audience, subject, groups, claims, expires);
    }

    public GatewayToken withAudience(String other) {
        return new GatewayToken(signedWith, keyId, issuer, other, subject, groups, claims, expires);
    }

    public GatewayToken withSubject(String other) {
        return new GatewayToken(signedWith, keyId, issuer, audience, other, groups, claims, expires);
    }

    public GatewayToken withGroup(String... others) {
        return new GatewayToken(signedWith, keyId, issuer, audience, subject, Set.of(others), claims, expires);
    }

    public GatewayToken with(String claim, String value) {
        var more = new HashMap<>(claims);
        more.put(claim, value);
        return new GatewayToken(signedWith, keyId, issuer, audience, subject, groups, Map.copyOf(more), expires);
    }

    public GatewayToken expired() {
        var before = Instant.now().minusSeconds(10);
        return new GatewayToken(signedWith, keyId, issuer, audience, subject, groups, claims, before);
    }

    public String signed() {
        var token = Jwt.issuer(issuer)
                .audience(audience)
                .groups(groups)
                .subject(subject)
                .upn(subject)
                .issuedAt(expires.minus(Duration.ofSeconds(60)))
                .expiresAt(expires);
        claims.forEach(token::claim);
        return token.jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(keyId)
                .sign(ConfigProvider.getConfig().getValue(privateKeyFile(signedWith), String.class));
    }

    static String privateKeyFile(String signer) {
        return "test.token.private-key-file." + signer;
    }
}
