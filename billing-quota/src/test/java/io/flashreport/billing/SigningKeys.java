package io.flashreport.billing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** The keys of those who sign tokens, and of a stranger whom nobody knows. */
final class SigningKeys {
    private SigningKeys() {}

    /** Configuration that names files with new keys. */
    static Map<String, String> make() {
        try {
            var config = new HashMap<String, String>();
            var known = new ArrayList<JsonWebKey>();
            for (var signer : List.of("api-gateway", "report-api", "stranger")) {
                var keys = keys();
                config.put(GatewayToken.privateKeyFile(signer), privatePem(keys).toString());
                if (!signer.equals("stranger")) known.add(published(signer, keys));
            }
            config.put(
                    "flashreport.token.jwks-file",
                    file(".json", new JsonWebKeySet(known).toJson()).toString());
            return config;
        } catch (GeneralSecurityException | JoseException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static JsonWebKey published(String keyId, KeyPair keys) throws JoseException {
        var key = PublicJsonWebKey.Factory.newPublicJwk(keys.getPublic());
        key.setKeyId(keyId);
        return key;
    }

    private static Path privatePem(KeyPair keys) throws IOException {
        var encoded = keys.getPrivate().getEncoded();
        var base64 = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(encoded);
        return file(".pem", "-----BEGIN PRIVATE KEY-----%n%s%n-----END PRIVATE KEY-----%n".formatted(base64));
    }

    private static Path file(String suffix, String content) throws IOException {
        var file = Files.createTempFile("flashreport-test-", suffix);
        file.toFile().deleteOnExit();
        return Files.writeString(file, content);
    }
}
