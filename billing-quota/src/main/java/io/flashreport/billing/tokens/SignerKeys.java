package io.flashreport.billing.tokens;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Stops a start without the signers' keys, which otherwise nobody would notice before the first token. */
@Singleton
class SignerKeys {
    private final TokenConfig config;

    SignerKeys(TokenConfig config) {
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        try {
            var keys = new JsonWebKeySet(Files.readString(config.jwksFile()));
            for (var signer : TokenSigner.values()) {
                if (keys.findJsonWebKey(signer.keyId(), "EC", null, null) == null) {
                    throw unusable("has no EC key with the kid '" + signer.keyId() + "'", null);
                }
            }
        } catch (IOException | JoseException e) {
            throw unusable("is none: " + e.getMessage(), e);
        }
    }

    private IllegalStateException unusable(String reason, @Nullable Exception cause) {
        return new IllegalStateException(
                "flashreport.token.jwks-file must name a JSON Web Key Set, " + config.jwksFile() + " " + reason, cause);
    }
}
