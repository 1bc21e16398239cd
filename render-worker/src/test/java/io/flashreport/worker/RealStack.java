package io.flashreport.worker;

import io.flashreport.teststack.Part;
import io.flashreport.teststack.TestStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Gives the worker under test Kafka, S3 and the engine, all real. */
public final class RealStack implements QuarkusTestResourceLifecycleManager {
    static final int PACKAGES_BYTES = 300_000;
    static final int LOGOS_BYTES = 150_000;

    private final Map<String, String> further = new HashMap<>();

    static TestStack stack() {
        return TestStack.start(Part.KAFKA, Part.S3);
    }

    @Override
    public void init(Map<String, String> initArgs) {
        further.putAll(initArgs);
    }

    @Override
    public Map<String, String> start() {
        TestStack stack = stack();
        var settings = new HashMap<String, String>();
        settings.put("kafka.bootstrap.servers", stack.kafkaBootstrapServers());
        settings.put("flashreport.storage.endpoint", stack.s3Endpoint());
        settings.put("flashreport.storage.region", stack.s3Region());
        settings.put("flashreport.storage.bucket", stack.s3Bucket());
        settings.put("flashreport.storage.access-key", stack.s3AccessKey());
        settings.put("flashreport.storage.secret-key", stack.s3SecretKey());
        settings.put("flashreport.engine.home", engineHome().toString());
        settings.put("flashreport.engine.scratch", scratch().toString());
        settings.put("flashreport.engine.templates", "contained-too");
        settings.put("flashreport.limits.heavy.time", "15s");
        settings.put("flashreport.events.heartbeat", "500ms");
        settings.put("flashreport.packages.cache-size", String.valueOf(PACKAGES_BYTES));
        settings.put("flashreport.logos.cache-size", String.valueOf(LOGOS_BYTES));
        settings.put("quarkus.http.test-port", "0");
        settings.putAll(further);
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
            return Files.createTempDirectory("render-worker-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
