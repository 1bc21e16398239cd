package io.flashreport.billing;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.ConfigProvider;

/** A token as the gateway signs it, to be spoiled in one place or another. */
public record GatewayToken(String issuer, String audience, String group, Instant expires) {
    static final String PRIVATE_KEY_FILE = "test.token.private-key-file";

    public static GatewayToken valid() {
        return new GatewayToken(
                "https://flashreport.io/api-gateway",
                "billing-quota",
                "gateway",
                Instant.now().plusSeconds(60));
    }

    public GatewayToken withAudience(String other) {
        return new GatewayToken(issuer, other, group, expires);
    }

    public GatewayToken withGroup(String other) {
        return new GatewayToken(issuer, audience, other, expires);
    }

    public GatewayToken withIssuer(String other) {
        return new GatewayToken(other, audience, group, expires);
    }

    public GatewayToken expired() {
        return new GatewayToken(issuer, audience, group, Instant.now().minusSeconds(10));
    }

    public String signed() {
        return Jwt.issuer(issuer)
                .audience(audience)
                .groups(group)
                .subject("api-gateway")
                .upn("api-gateway")
                .issuedAt(expires.minus(Duration.ofSeconds(60)))
                .expiresAt(expires)
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .sign(ConfigProvider.getConfig().getValue(PRIVATE_KEY_FILE, String.class));
    }
}
