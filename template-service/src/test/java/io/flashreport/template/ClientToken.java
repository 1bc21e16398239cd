package io.flashreport.template;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** A token as the gateway signs it for a client's call, to be spoiled in one place or another. */
public record ClientToken(UUID account, String audience, String group) {
    static final String PRIVATE_KEY_FILE = "test.token.private-key-file";

    public static ClientToken of(UUID account) {
        return new ClientToken(account, "template-service", "client");
    }

    public ClientToken withAudience(String other) {
        return new ClientToken(account, other, group);
    }

    public ClientToken withGroup(String other) {
        return new ClientToken(account, audience, other);
    }

    public String signed() {
        return Jwt.issuer("https://flashreport.io/api-gateway")
                .audience(audience)
                .groups(group)
                .subject("a-key")
                .upn("a-key")
                .claim("account", account.toString())
                .expiresIn(Duration.ofSeconds(60))
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .sign(ConfigProvider.getConfig().getValue(PRIVATE_KEY_FILE, String.class));
    }
}
