package io.flashreport.billing;

import io.flashreport.teststack.Part;
import io.flashreport.teststack.TestStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the service finds around it: a real PostgreSQL, and the public keys of a gateway and a report-api. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {
    /** Of the key that is configured as the demo account's. */
    public static final String DEMO_KEY_SHA256 = "d".repeat(64);

    /** Property with the secret that Stripe's events are signed with. */
    public static final String STRIPE_SECRET = "test.stripe.secret";

    @Override
    public Map<String, String> start() {
        var stack = TestStack.start(Part.POSTGRES);
        var config = new HashMap<>(SigningKeys.make());
        config.put("quarkus.datasource.jdbc.url", stack.jdbcUrl("billing"));
        config.put("quarkus.datasource.username", stack.postgresUser());
        config.put("quarkus.datasource.password", stack.postgresPassword());
        config.put("flashreport.demo.api-key-sha256", DEMO_KEY_SHA256);
        config.putAll(Mailboxes.settings());
        var secret = "whsec_" + UUID.randomUUID();
        config.put(STRIPE_SECRET, secret);
        config.put("flashreport.stripe.webhook-secret-file", file(secret).toString());
        return config;
    }

    private static Path file(String content) {
        try {
            var file = Files.createTempFile("flashreport-test-", ".secret");
            file.toFile().deleteOnExit();
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
