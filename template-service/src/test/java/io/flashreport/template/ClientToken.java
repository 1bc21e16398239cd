package io.flashreport.template;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** A token as the gateway signs it for a client's or a user's call, to be spoiled in one place or another. */
public record ClientToken(UUID account, String audience, Set<String> groups, boolean inertOnly) {
    static final String PRIVATE_KEY_FILE = "test.token.private-key-file";

    public static ClientToken of(UUID account) {
        return new ClientToken(account, "template-service", Set.of("client"), false);
    }

    /** A user who is logged in. */
    public static ClientToken ofUser(UUID account, String role) {
        return new ClientToken(account, "template-service", Set.of("user", role), false);
    }

    public ClientToken withAudience(String other) {
        return new ClientToken(account, other, groups, inertOnly);
    }

    public ClientToken withGroup(String other) {
        return new ClientToken(account, audience, Set.of(other), inertOnly);
    }

    /** Of a client whose plan allows inert templates only. */
    public ClientToken withInertOnly() {
        return new ClientToken(account, audience, groups, true);
    }

    public String signed() {
        var token = Jwt.issuer("https://flashreport.io/api-gateway")
                .audience(audience)
                .groups(groups)
                .subject("a-key")
                .upn("a-key")
                .claim("account", account.toString())
                .expiresIn(Duration.ofSeconds(60));
        if (inertOnly) token.claim("inert_only", true);
        return token.jws()
                .algorithm(SignatureAlgorithm.ES256)
                .sign(ConfigProvider.getConfig().getValue(PRIVATE_KEY_FILE, String.class));
    }
}
