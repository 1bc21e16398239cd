package io.flashreport.operations.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashreport.operations.Documents;
import io.flashreport.operations.Project;
import io.flashreport.operations.image.Image;
import io.flashreport.teststack.Part;
import io.flashreport.teststack.TestStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The services, started as compose starts their images: the same environment, entry points and health checks. */
class ComposedSystemTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final TestStack stack = TestStack.start(Part.POSTGRES, Part.KAFKA, Part.S3, Part.MAIL);
    private final Map<String, Process> running = new LinkedHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void endWhatIsLeft() throws InterruptedException {
        for (Process process : running.values()) {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    @Test
    @Tag("long")
    void whatComposeStartsMakesADocumentAndEndsWhenItIsTold() throws Exception {
        var secrets = MadeSecrets.in(folder);
        var variables = secrets.variables();
        // The stack has an S3 with keys of its own.
        variables.put("STORAGE_ACCESS_KEY", stack.s3AccessKey());
        variables.put("STORAGE_SECRET_KEY", stack.s3SecretKey());
        variables.put("FLASHREPORT_STORAGE_PUBLIC_ENDPOINT", stack.s3Endpoint());
        var compose = ComposeFile.read(variables);
        var addresses = new Addresses(stack, secrets.folder(), folder.resolve("scratch"));
        Image.stage(folder.resolve("images"));

        try (var _ = MadeDatabases.in(stack, compose)) {
            startAll(compose, addresses);
            makeADocument(addresses, Objects.requireNonNull(variables.get("FLASHREPORT_API_KEY")));
            for (String service : Project.SERVICES) assertLogged(service, secrets);
            endAll(compose);
        }
    }

    /** All at once: whoever needs another waits for it. */
    private void startAll(ComposeFile compose, Addresses addresses) throws Exception {
        for (String service : Project.SERVICES) start(service, addresses.onThisMachine(compose, service, stack));
        for (String service : Project.SERVICES) awaitHealth(service, addresses.onThisMachine(compose, service, stack));
    }

    private void makeADocument(Addresses addresses, String key) throws IOException, InterruptedException {
        var client = new Client(http, URI.create("http://127.0.0.1:" + addresses.port("8080")), key);
        byte[] data = Files.readAllBytes(Project.file("docs/samples/2015w1.json"));
        // A JVM that has just begun may be too slow for another's patience.
        String report = await().atMost(PATIENCE)
                .until(() -> client.create(data), Optional::isPresent)
                .orElseThrow();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> client.get("/api/v1/report/" + report).contains("GENERATED"));
        assertThat(client.document(report)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    private void endAll(ComposeFile compose) throws InterruptedException {
        for (var service : running.entrySet()) {
            service.getValue().destroy();
            Duration grace = gracePeriod(compose, service.getKey());
            assertThat(service.getValue().waitFor(grace.toSeconds(), TimeUnit.SECONDS))
                    .as(service.getKey() + " ends within " + grace)
                    .isTrue();
            assertThat(service.getValue().exitValue()).as(service.getKey()).isIn(0, 143);
        }
    }

    /** As the chart's jobs do. */
    @Test
    void aProcessThatIsToldToMigratesItsDatabaseAndEnds() throws Exception {
        var secrets = MadeSecrets.in(folder);
        var addresses = new Addresses(stack, secrets.folder(), folder.resolve("scratch"));
        Image.stage(folder.resolve("images"));
        var environment = addresses.onThisMachine(ComposeFile.read(secrets.variables()), "billing-quota", stack);
        environment.put("QUARKUS_INIT_AND_EXIT", "true");
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", stack.jdbcUrl("migrated"));
        environment.put("QUARKUS_DATASOURCE_USERNAME", stack.postgresUser());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", stack.postgresPassword());

        Process job = image("billing-quota").start(environment, log("billing-quota"));
        running.put("billing-quota", job);

        assertThat(job.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(job.exitValue()).as(() -> read(log("billing-quota"))).isZero();
        assertLogged("billing-quota", secrets);
        try (var connection = DriverManager.getConnection(
                        stack.jdbcUrl("migrated"), stack.postgresUser(), stack.postgresPassword());
                var statement = connection.createStatement();
                var plans = statement.executeQuery("select count(*) from plan")) {
            assertThat(plans.next()).isTrue();
            assertThat(plans.getInt(1)).isPositive();
        }
    }

    /** The keys of docs/images.md in each line, and nothing that is to be kept secret. */
    private void assertLogged(String service, MadeSecrets secrets) throws IOException {
        assertThat(Files.readAllLines(log(service))).isNotEmpty().allSatisfy(line -> {
            var entry = JsonMapper.shared().readTree(line);
            assertThat(entry.propertyNames()).contains("time", "level", "logger", "thread", "message", "context");
            assertThat(entry.path("service").asString()).isEqualTo(service);
            assertThat(Instant.parse(entry.path("time").asString())).isBefore(Instant.now());
        });
        assertThat(read(log(service))).doesNotContain(secrets.secrets());
    }

    private void start(String service, Map<String, String> environment) throws Exception {
        // A start is short work, for which the second compiler is only a burden.
        environment.merge("JAVA_OPTS", "-XX:TieredStopAtLevel=1", (options, more) -> options + " " + more);
        running.put(service, image(service).start(environment, log(service)));
    }

    private void awaitHealth(String service, Map<String, String> environment) {
        Process process = Objects.requireNonNull(running.get(service));
        await(service)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> image(service).healthy(environment) || !process.isAlive());
        assertThat(process.isAlive()).as(() -> read(log(service))).isTrue();
    }

    private Image image(String service) {
        return new Image(folder.resolve("images").resolve(service));
    }

    private Path log(String service) {
        return folder.resolve(service + ".log");
    }

    private static Duration gracePeriod(ComposeFile compose, String service) {
        String period =
                Documents.at(compose.services(), service, "stop_grace_period").toString();
        return Duration.parse("PT" + period.toUpperCase(Locale.ROOT));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** A user of API v1. */
    private record Client(HttpClient http, URI gateway, String key) {

        /** The new report's UUID; empty when the system asks to try again. */
        Optional<String> create(byte[] data) throws IOException, InterruptedException {
            var answer = http.send(
                    request("/api/v1/report/new?title=Valves")
                            .POST(BodyPublishers.ofByteArray(data))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() == 503) return Optional.empty();
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            return Optional.of(answer.body());
        }

        String get(String path) throws IOException, InterruptedException {
            return http.send(request(path).build(), BodyHandlers.ofString()).body();
        }

        byte[] document(String report) throws IOException, InterruptedException {
            URI stored = URI.create(get("/api/v1/report/" + report + "/storage"));
            return http.send(HttpRequest.newBuilder(stored).build(), BodyHandlers.ofByteArray())
                    .body();
        }

        private HttpRequest.Builder request(String path) {
            String credentials = Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.US_ASCII));
            return HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", "Basic " + credentials);
        }
    }
}
