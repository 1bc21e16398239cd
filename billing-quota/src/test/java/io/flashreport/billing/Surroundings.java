package io.flashreport.billing;

import io.flashreport.teststack.Part;
import io.flashreport.teststack.TestStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** What the service finds around it: a real PostgreSQL, and the public keys of a gateway and a report-api. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {
    /** Of the key that is configured as the demo account's. */
    public static final String DEMO_KEY_SHA256 = "d".repeat(64);

    @Override
    public Map<String, String> start() {
        var stack = TestStack.start(Part.POSTGRES);
        var config = new HashMap<>(SigningKeys.make());
        config.put("quarkus.datasource.jdbc.url", stack.jdbcUrl("billing"));
        config.put("quarkus.datasource.username", stack.postgresUser());
        config.put("quarkus.datasource.password", stack.postgresPassword());
        config.put("flashreport.demo.api-key-sha256", DEMO_KEY_SHA256);
        config.putAll(Mailboxes.settings());
        return config;
    }

    @Override
    public void stop() {}
}
