package io.flashreport.template;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.flashreport.teststack.Part;
import io.flashreport.teststack.TestStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** What the service finds around it: real PostgreSQL, S3 and engines, and the public key of a gateway. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var stack = TestStack.start(Part.POSTGRES, Part.S3);
        var settings = new HashMap<String, String>();
        settings.put("quarkus.datasource.jdbc.url", stack.jdbcUrl("templates"));
        settings.put("quarkus.datasource.username", stack.postgresUser());
        settings.put("quarkus.datasource.password", stack.postgresPassword());
        settings.put("flashreport.storage.endpoint", stack.s3Endpoint());
        settings.put("flashreport.storage.region", stack.s3Region());
        settings.put("flashreport.storage.bucket", stack.s3Bucket());
        settings.put("flashreport.storage.access-key", stack.s3AccessKey());
        settings.put("flashreport.storage.secret-key", stack.s3SecretKey());
        settings.put("flashreport.engine.home", engineHome().toString());
        settings.put("flashreport.engine.scratch", scratch().toString());
        settings.putAll(keys());
        return settings;
    }

    @Override
    public void stop() {
        // The stack ends with this JVM.
    }

    private static Path engineHome() {
        return Path.of("../render-engine/engine/target/engine").toAbsolutePath().normalize();
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("template-service-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var keys = generator.generateKeyPair();
            return Map.of(
                    "FLASHREPORT_TOKEN_PUBLIC_KEY_FILE",
                    pem("PUBLIC KEY", keys.getPublic()),
                    ClientToken.PRIVATE_KEY_FILE,
                    pem("PRIVATE KEY", keys.getPrivate()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

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
