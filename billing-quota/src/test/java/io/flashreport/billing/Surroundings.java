package io.flashreport.billing;

import io.flashreport.teststack.Part;
import io.flashreport.teststack.TestStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the service finds around it: a real PostgreSQL, and the public keys of a gateway and a report-api. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {
    /** Of the key that is configured as the demo account's. */
    public static final String DEMO_KEY_SHA256 = "d".repeat(64);

    /** Property with the secret that Stripe's events are signed with. */
    public static final String STRIPE_SECRET = "test.stripe.secret";

    public static final String DEMO_EMAIL = "demo@example.org";
    public static final String DEMO_PASSWORD = "the demo password";
    public static final String OPERATOR_EMAIL = "operator@example.org";
    public static final String OPERATOR_PASSWORD = "the operator's password";

    @Override
    public Map<String, String> start() {
        var stack = TestStack.start(Part.POSTGRES);
        var config = new HashMap<>(SigningKeys.make());
        config.put("quarkus.datasource.jdbc.url", stack.jdbcUrl("billing"));
        config.put("quarkus.datasource.username", stack.postgresUser());
        config.put("quarkus.datasource.password", stack.postgresPassword());
        config.put("flashreport.demo.api-key-sha256", DEMO_KEY_SHA256);
        config.put("flashreport.demo.email", DEMO_EMAIL);
        config.put("flashreport.demo.password-file", file(DEMO_PASSWORD));
        config.put("flashreport.operator.email", OPERATOR_EMAIL);
        config.put("flashreport.operator.password-file", file(OPERATOR_PASSWORD));
        // Cheap hashes: tests log in hundreds of times.
        config.put("flashreport.passwords.cost", "5");
        config.putAll(Mailboxes.settings());
        var secret = "whsec_" + UUID.randomUUID();
        config.put(STRIPE_SECRET, secret);
        config.put("flashreport.stripe.webhook-secret-file", file(secret));
        return config;
    }

    @Override
    public void stop() {}

    private static String file(String content) {
        try {
            var file = Files.createTempFile("flashreport-test-", ".txt");
            file.toFile().deleteOnExit();
            return Files.writeString(file, content + "\n").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
