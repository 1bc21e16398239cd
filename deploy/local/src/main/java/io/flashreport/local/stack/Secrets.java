package io.flashreport.local.stack;

import io.flashreport.local.part.Home;
import io.flashreport.local.s3.S3Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/** The secrets of one home: made at the first start, readable by the owner only, kept from then on. */
public final class Secrets {
    private static final String S3_ACCESS_KEY = "s3.access-key";
    private static final String S3_SECRET_KEY = "s3.secret-key";

    /** What parts of the stack show each other, and nobody else has. */
    private static final List<String> BETWEEN_PARTS = List.of(
            "billing.password",
            "templates.password",
            "reports.password",
            S3_ACCESS_KEY,
            S3_SECRET_KEY,
            "token-private.pem",
            "token-public.pem",
            "report-api-private.pem",
            "report-api-public.pem");

    private final SecureRandom random = new SecureRandom();
    private final Home home;

    public Secrets(Home home) {
        this.home = home;
    }

    /** Makes what is missing. */
    public void make() throws IOException {
        gatewayKeys().make(random);
        reportApiKeys().make(random);
        Home.writePrivately(tokenKeySet(), TokenKeys.keySet(List.of(gatewayKeys(), reportApiKeys())));
        s3Access();
        demoApiKey();
        operator();
        demoUser();
    }

    /** Forgets what parts show each other, so that new ones are made; nothing of the stack may run. */
    public void forget() throws IOException {
        for (String name : BETWEEN_PARTS) Files.deleteIfExists(home.secret(name));
    }

    public String password(String role) throws IOException {
        return keptOrMade(role + ".password", () -> randomHex(24));
    }

    S3Access s3Access() throws IOException {
        return new S3Access(
                keptOrMade(S3_ACCESS_KEY, () -> "local" + randomHex(8)),
                keptOrMade(S3_SECRET_KEY, () -> randomHex(24)));
    }

    public ApiKey demoApiKey() throws IOException {
        return new ApiKey(keptOrMade("demo.api-key", () -> ApiKey.random(random).text()));
    }

    public Login operator() throws IOException {
        return login("operator");
    }

    /** The owner of the account that {@link #demoApiKey} belongs to. */
    public Login demoUser() throws IOException {
        return login("demo");
    }

    private Login login(String name) throws IOException {
        return new Login(name + "@flashreport.example", password(name), home.secret(name + ".password"));
    }

    TokenKeys gatewayKeys() {
        return new TokenKeys("api-gateway", home.secret("token-private.pem"), home.secret("token-public.pem"));
    }

    TokenKeys reportApiKeys() {
        return new TokenKeys("report-api", home.secret("report-api-private.pem"), home.secret("report-api-public.pem"));
    }

    /** What verifies tokens of both. */
    Path tokenKeySet() {
        return home.secret("token-keys.json");
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
