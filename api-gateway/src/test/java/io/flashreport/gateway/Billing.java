package io.flashreport.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashreport.teststack.TestStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The process of a billing-quota, from its module's build. */
final class Billing {
    private final Process process;
    private final int port;

    private Billing(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Billing start(TestStack stack, int port, Path publicKey) throws IOException {
        var jar = Path.of("..", "billing-quota", "target", "quarkus-app", "quarkus-run.jar");
        assertThat(jar)
                .as("build billing-quota first: ./mvnw -pl billing-quota package")
                .exists();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx96m", "-jar", jar.toString());
        var environment = builder.environment();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", stack.jdbcUrl("billing"));
        environment.put("QUARKUS_DATASOURCE_USERNAME", stack.postgresUser());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", stack.postgresPassword());
        environment.put("FLASHREPORT_TOKEN_PUBLIC_KEY_FILE", publicKey.toString());
        var log = Files.createTempFile("flashreport-test-billing-", ".log");
        log.toFile().deleteOnExit();
        var process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        var billing = new Billing(process, port);
        await().atMost(Duration.ofSeconds(60)).until(() -> billing.isReady(log));
        return billing;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    long pid() {
        return process.pid();
    }

    void kill() {
        process.destroyForcibly();
    }

    private boolean isReady(Path log) throws IOException, InterruptedException {
        assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
        try (var client = HttpClient.newHttpClient()) {
            var health = HttpRequest.newBuilder(URI.create(url() + "/q/health/ready"))
                    .build();
            return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
