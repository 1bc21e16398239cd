package io.flashreport.gateway.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.flashreport.contracts.RenderLimits;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.util.KeyUtils;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Signs the tokens of docs/wiring.md, "Service tokens". */
@Singleton
public class ServiceTokens {
    private static final String ISSUER = "https://flashreport.io/api-gateway";
    private static final String SELF = "api-gateway";
    private static final String BILLING = "billing-quota";
    private static final Set<String> SERVICES = Set.of("report-api", "template-service", BILLING);

    private final TokenConfig config;
    private final Clock clock;
    private final PrivateKey key;
    private final Cache<Caller, String> tokens;

    ServiceTokens(TokenConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.key = read(config);
        this.tokens = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(config.reuse())
                .build();
    }

    /** A token that is good for at least the lifetime less the time of reuse. */
    public String of(Caller caller) {
        return tokens.get(caller, this::sign);
    }

    private static JwtClaimsBuilder claimsOf(Caller caller) {
        return switch (caller) {
            case Caller.Client client -> claimsOf(client);
            case Caller.User user -> claimsOf(user);
            case Caller.Anonymous anonymous ->
                Jwt.subject("anonymous")
                        .upn("anonymous")
                        .groups("anonymous")
                        .audience(BILLING)
                        .claim("client_ip", anonymous.clientIp());
            case Caller.Gateway _ ->
                Jwt.subject(SELF).upn(SELF).groups("gateway").audience(BILLING);
        };
    }

    private static JwtClaimsBuilder claimsOf(Caller.Client client) {
        var keyId = client.keyId().toString();
        var claims = Jwt.subject(keyId)
                .upn(keyId)
                .groups("client")
                .audience(SERVICES)
                .claim("account", client.accountId().toString())
                .claim("subscription", client.subscriptionId().toString())
                .claim("may_create", client.mayCreate())
                .claim("max_payload_bytes", client.maxPayloadBytes())
                .claim("concurrent_reports", client.concurrentReports())
                .claim("retention_days", client.retentionDays());
        limit(claims, client.rendering());
        return claims;
    }

    private static void limit(JwtClaimsBuilder claims, RenderLimits rendering) {
        claimUnlessNull(claims, "max_render_seconds", rendering.maxSeconds());
        claimUnlessNull(claims, "max_cpu_seconds", rendering.maxCpuSeconds());
        claimUnlessNull(claims, "max_pages", rendering.maxPages());
        claimUnlessNull(claims, "max_records", rendering.maxRecords());
        claimUnlessNull(claims, "max_document_bytes", rendering.maxDocumentBytes());
        if (rendering.inertOnly()) claims.claim("inert_only", true);
    }

    private static void claimUnlessNull(JwtClaimsBuilder claims, String name, @Nullable Number limit) {
        if (limit != null) claims.claim(name, limit);
    }

    private static JwtClaimsBuilder claimsOf(Caller.User user) {
        var userId = user.userId().toString();
        return Jwt.subject(userId)
                .upn(userId)
                .groups(user.operator() ? Set.of("user", user.role(), "operator") : Set.of("user", user.role()))
                .audience(SERVICES)
                .claim("account", user.accountId().toString())
                .claim("session", user.session())
                .claim("client_ip", user.clientIp());
    }

    private String sign(Caller caller) {
        var now = clock.instant();
        return claimsOf(caller)
                .issuer(ISSUER)
                .issuedAt(now)
                .expiresAt(now.plus(config.lifetime()))
                .jws()
                .keyId(SELF)
                .algorithm(SignatureAlgorithm.ES256)
                .sign(key);
    }

    private static PrivateKey read(TokenConfig config) {
        try {
            return KeyUtils.decodePrivateKey(Files.readString(config.privateKeyFile()), SignatureAlgorithm.ES256);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "flashreport.token.private-key-file must name a PEM file with an EC key (P-256, PKCS#8), "
                            + config.privateKeyFile() + " is none",
                    e);
        }
    }
}
