package io.flashreport.local.stack;

import io.flashreport.local.part.Home;
import io.flashreport.local.s3.S3Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;

/** The secrets of one home: made at the first start, readable by the owner only, kept from then on. */
public final class Secrets {
    private final SecureRandom random = new SecureRandom();
    private final Home home;

    public Secrets(Home home) {
        this.home = home;
    }

    /** Makes what is missing. */
    public void make() throws IOException {
        if (!Files.exists(tokenPublicKey()) || !Files.exists(tokenPrivateKey())) {
            makeTokenKeys();
        }
        s3Access();
        demoApiKey();
    }

    public String password(String role) throws IOException {
        return keptOrMade(role + ".password", () -> randomHex(24));
    }

    S3Access s3Access() throws IOException {
        return new S3Access(
                keptOrMade("s3.access-key", () -> "local" + randomHex(8)),
                keptOrMade("s3.secret-key", () -> randomHex(24)));
    }

    public ApiKey demoApiKey() throws IOException {
        return new ApiKey(keptOrMade("demo.api-key", () -> ApiKey.random(random).text()));
    }

    Path tokenPrivateKey() {
        return home.secret("token-private.pem");
    }

    Path tokenPublicKey() {
        return home.secret("token-public.pem");
    }

    private void makeTokenKeys() throws IOException {
        KeyPair keys;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            // The curve P-256, as ES256 demands.
            generator.initialize(256, random);
            keys = generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        Home.writePrivately(
                tokenPrivateKey(), pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
        Home.writePrivately(tokenPublicKey(), pem("PUBLIC KEY", keys.getPublic().getEncoded()));
    }

    private static String pem(String label, byte[] content) {
        return """
                -----BEGIN %1$s-----
                %2$s
                -----END %1$s-----
                """.formatted(label, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content));
    }

    private String keptOrMade(String name, Supplier<String> secret) throws IOException {
        Path file = home.secret(name);
        if (!Files.exists(file)) {
            Home.writePrivately(file, secret.get() + "\n");
        }
        return Files.readString(file).strip();
    }

    private String randomHex(int bytes) {
        var content = new byte[bytes];
        random.nextBytes(content);
        return HexFormat.of().formatHex(content);
    }
}
