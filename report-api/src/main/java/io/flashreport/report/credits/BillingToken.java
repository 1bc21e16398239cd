package io.flashreport.report.credits;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Signs this service's own calls of billing-quota: docs/wiring.md, "Service tokens". */
@Singleton
class BillingToken {
    private static final String SELF = "report-api";
    private static final Duration LIFE = Duration.ofSeconds(60);
    private static final Duration REUSE = Duration.ofSeconds(30);

    private final Clock clock;
    private final PrivateKey key;
    private volatile @Nullable Signed last;

    BillingToken(CreditConfig config, Clock clock) {
        this.clock = clock;
        this.key = read(config);
    }

    private record Signed(String token, Instant at) {}

    /** The value of the header Authorization, good for at least half a minute more. */
    String authorization() {
        var now = clock.instant();
        var signed = last;
        if (signed == null || now.isAfter(signed.at.plus(REUSE))) {
            signed = new Signed(sign(now), now);
            last = signed;
        }
        return "Bearer " + signed.token;
    }

    private String sign(Instant now) {
        return Jwt.subject(SELF)
                .upn(SELF)
                .groups(SELF)
                .issuer("https://flashreport.io/report-api")
                .audience("billing-quota")
                .issuedAt(now)
                .expiresAt(now.plus(LIFE))
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(SELF)
                .sign(key);
    }

    private static PrivateKey read(CreditConfig config) {
        try {
            return KeyUtils.decodePrivateKey(Files.readString(config.tokenPrivateKeyFile()), SignatureAlgorithm.ES256);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "flashreport.token-private-key-file must name a PEM file with an EC key (P-256, PKCS#8), "
                            + config.tokenPrivateKeyFile() + " is none",
                    e);
        }
    }
}
