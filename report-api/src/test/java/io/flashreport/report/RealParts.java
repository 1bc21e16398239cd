package io.flashreport.report;

import io.flashreport.teststack.Part;
import io.flashreport.teststack.TestStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, Kafka and S3 for the service under test, a template-service that knows one template, and a billing-quota
 * that keeps its ledger in memory.
 */
public class RealParts implements QuarkusTestResourceLifecycleManager {
    static final String PUBLIC_URL = "https://reports.example.com";
    static final int ACCOUNTS_BACKLOG = 10_000;
    static final int WHOLE_BACKLOG = 20_000;

    private @Nullable FakeTemplates templates;
    private @Nullable FakeBilling billing;

    /** The one stack of this JVM, all parts running. */
    static TestStack stack() {
        return TestStack.start(Part.POSTGRES, Part.KAFKA, Part.S3);
    }

    @Override
    public Map<String, String> start() {
        var stack = stack();
        var config = new HashMap<String, String>();
        config.put("quarkus.datasource.jdbc.url", stack.jdbcUrl("reports"));
        config.put("quarkus.datasource.username", stack.postgresUser());
        config.put("quarkus.datasource.password", stack.postgresPassword());
        config.put("kafka.bootstrap.servers", stack.kafkaBootstrapServers());
        config.put("flashreport.storage.endpoint", stack.s3Endpoint());
        config.put("flashreport.storage.public-endpoint", stack.s3Endpoint());
        config.put("flashreport.storage.region", stack.s3Region());
        config.put("flashreport.storage.bucket", stack.s3Bucket());
        config.put("flashreport.storage.access-key", stack.s3AccessKey());
        config.put("flashreport.storage.secret-key", stack.s3SecretKey());
        config.put("flashreport.public-url", PUBLIC_URL + "/");
        config.put("flashreport.template-service-url", templateService());
        config.put("flashreport.token-public-key-file", Tokens.publicKeyFile().toString());
        config.putAll(billing());
        config.put("flashreport.backlog.max-per-account", Integer.toString(ACCOUNTS_BACKLOG));
        config.put("flashreport.backlog.max-in-all", Integer.toString(WHOLE_BACKLOG));
        config.put("flashreport.workers.gone-after", "2S");
        config.put("flashreport.settle.first-backoff", "100MS");
        config.put("flashreport.settle.heartbeat-timeout", "3S");
        config.put("flashreport.settle.start-timeout", "3S");
        config.put("flashreport.settle.hearing", "1S");
        config.put("flashreport.settle.max-tries", "3");
        config.put("flashreport.retention.every", "100MS");
        config.put("flashreport.deletion.repeat-every", "2S");
        config.put("flashreport.sweep.age", "0S");
        config.put("flashreport.sweep.page", "3");
        return config;
    }

    @Override
    public void stop() {
        Objects.requireNonNull(templates).close();
        Objects.requireNonNull(billing).close();
    }

    private String templateService() {
        try {
            var server = new FakeTemplates();
            templates = server;
            return server.url();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> billing() {
        try {
            var pair = Tokens.newPair();
            var server = new FakeBilling(pair.getPublic());
            billing = server;
            var key = temporaryFile(Tokens.pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            return Map.of(
                    "flashreport.billing-url", server.url(), "flashreport.token-private-key-file", key.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that vanishes with the tests. */
    static Path temporaryFile(String content) {
        try {
            var file = Files.createTempFile("flashreport-", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
