package io.flashreport.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The whole system, started once for all tests of a run with {@code ./flashreport up} on ports and data of its own.
 * There are two nodes of report-api: what must hold for any number of them is not to hold for one by chance.
 */
final class RunningSystem {
    private static final Path PROJECT = projectFolder();
    private static final String PORTS_FROM = "21000";

    /** Of another site than the gateway, which is at 127.0.0.1; there when a test starts it. */
    static final URI OPEN_ID_ISSUER = URI.create("http://localhost:21090");

    static final String OPEN_ID_CLIENT = "flashreport";
    static final String OPEN_ID_SECRET = "secret of a test";
    private static @Nullable RunningSystem running;

    private final Path home = PROJECT.resolve("system-tests/target/system");
    private final TraceCollector traces = TraceCollector.start(PROJECT.resolve("system-tests/target/traces.jsonl"));
    private @Nullable String roomyKey;

    private RunningSystem() {}

    /** The running system; the first call starts it from nothing, the end of this JVM stops it. */
    static synchronized RunningSystem get() {
        if (running == null) {
            var system = new RunningSystem();
            Runtime.getRuntime().addShutdownHook(new Thread(system::down));
            system.down();
            system.wipe(system.home);
            system.up();
            running = system;
        }
        return running;
    }

    URI url() {
        return URI.create(demo("FLASHREPORT_URL"));
    }

    /** A key of an account that no limit of a plan gets in the way of. */
    synchronized String apiKey() {
        if (roomyKey == null) {
            roomyKey = new Operator(this).tenant(Operator.Limits.ROOMY).key();
        }
        return roomyKey;
    }

    String operatorEmail() {
        return demo("FLASHREPORT_OPERATOR_EMAIL");
    }

    String operatorPassword() {
        return demo("FLASHREPORT_OPERATOR_PASSWORD");
    }

    Path home() {
        return home;
    }

    /** In the row of ports that {@code docs/wiring.md} lists. */
    int postgresPort() {
        return Integer.parseInt(PORTS_FROM) + 9;
    }

    /** What the services tell of calls that are traced. */
    TraceCollector traces() {
        return traces;
    }

    /** Where the services tell their metrics, by their names. */
    Map<String, List<String>> metrics() {
        int first = Integer.parseInt(PORTS_FROM);
        return Map.of(
                "report-api", List.of("127.0.0.1:" + (first + 1), "127.0.0.1:" + (first + 101)),
                "template-service", List.of("127.0.0.1:" + (first + 2)),
                "billing-quota", List.of("127.0.0.1:" + (first + 3)),
                "render-worker", List.of("127.0.0.1:" + (first + 4)),
                "api-gateway", List.of("127.0.0.1:" + (first + 5)));
    }

    void up(String... options) {
        var arguments = new ArrayList<>(
                List.of("up", "--detach", "--unprepared", "--ports-from", PORTS_FROM, "--scale", "report-api=2"));
        arguments.addAll(List.of(options));
        flashreport(arguments.toArray(String[]::new));
    }

    void down() {
        flashreport("down");
    }

    void kill(String part) {
        flashreport("kill", part);
    }

    void stop(String part) {
        flashreport("stop", part);
    }

    void start(String part) {
        flashreport("start", part);
    }

    String status() {
        return flashreport("status");
    }

    /** Deletes what Kafka has stored; the system must be down. */
    void wipeKafka() {
        wipe(home.resolve("kafka"));
    }

    /** Deletes all that the system has to keep; it must be down. */
    void wipePostgresAndStorage() {
        wipe(home.resolve("postgres"));
        wipe(home.resolve("s3"));
    }

    /** The files that the storage keeps for an account. */
    List<Path> objectsOf(String account) {
        try (var files = Files.walk(home.resolve("s3"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("/" + account + "/"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs {@code ./flashreport} on this system's home and returns what it printed; fails unless it exits with 0. */
    String flashreport(String... arguments) {
        var command = new ArrayList<String>();
        command.add(PROJECT.resolve("flashreport").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("--home", home.toString()));
        try {
            Path output = Files.createTempFile("flashreport", ".out");
            var builder = new ProcessBuilder(command)
                    .directory(PROJECT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            // Services have what whoever starts them has in the environment.
            builder.environment().put("FLASHREPORT_OPENID_ISSUER", OPEN_ID_ISSUER.toString());
            builder.environment().put("FLASHREPORT_OPENID_CLIENT_ID", OPEN_ID_CLIENT);
            builder.environment().put("FLASHREPORT_OPENID_CLIENT_SECRET", OPEN_ID_SECRET);
            builder.environment().putAll(tracing());
            builder.environment().put("FLASHREPORT_DELETED_TEMPLATES_AGE", "0s");
            Process process = builder.start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(3, TimeUnit.MINUTES);
            if (!ended) process.destroyForcibly();
            String printed = Files.readString(output);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) throw new AssertionError(command + " failed:\n" + printed);
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + command, e);
        }
    }

    /** Only what a client traces is traced: the rest has other things to do than to tell about each call. */
    private Map<String, String> tracing() {
        return Map.of(
                "QUARKUS_OTEL_SDK_DISABLED", "false",
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", traces.url().toString(),
                "QUARKUS_OTEL_TRACES_SAMPLER_ARG", "0",
                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms");
    }

    /** A value of {@code demo.env}, which is what the stack tells whoever wants to use it. */
    String demo(String name) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("demo.env"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String value = properties.getProperty(name);
        if (value == null) throw new AssertionError("demo.env lacks " + name);
        return value;
    }

    private void wipe(Path folder) {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path projectFolder() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("flashreport"))) {
            Path parent = folder.getParent();
            if (parent == null) throw new AssertionError("run the tests inside the project");
            folder = parent;
        }
        return folder;
    }
}
