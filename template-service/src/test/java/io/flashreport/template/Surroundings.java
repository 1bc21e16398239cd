package io.flashreport.template;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.flashreport.teststack.Part;
import io.flashreport.teststack.TestStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;

/** What the service finds around it: a real PostgreSQL, and the public key of a gateway. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var stack = TestStack.start(Part.POSTGRES);
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var keys = generator.generateKeyPair();
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    stack.jdbcUrl("templates"),
                    "quarkus.datasource.username",
                    stack.postgresUser(),
                    "quarkus.datasource.password",
                    stack.postgresPassword(),
                    "FLASHREPORT_TOKEN_PUBLIC_KEY_FILE",
                    pem("PUBLIC KEY", keys.getPublic()),
                    ClientToken.PRIVATE_KEY_FILE,
                    pem("PRIVATE KEY", keys.getPrivate()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {}

    private static String pem(String kind, Key key) {
        try {
            var base64 = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(key.getEncoded());
            var file = Files.createTempFile("flashreport-test-", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(kind, base64, kind))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
