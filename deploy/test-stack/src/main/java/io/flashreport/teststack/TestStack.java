package io.flashreport.teststack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Real PostgreSQL, Kafka, S3 and a mail server for the tests of one JVM, each a process of its own on a free loopback port.
 *
 * <p>Everything ends with the JVM, however it ends. Kafka has the topics and share groups of the running system, S3 its
 * bucket. Addresses stay the same over {@link #stop}, {@link #kill} and {@link #start}, and so do the data.
 */
public final class TestStack {
    private static @Nullable TestStack running;

    private final Launcher launcher;
    private final Map<String, String> settings;
    private final Map<String, String> databases = new ConcurrentHashMap<>();

    private TestStack(Launcher launcher) throws IOException {
        this.launcher = launcher;
        this.settings = launcher.answer();
    }

    /** Starts what does not run and returns when all of it is ready: the first call in a JVM takes seconds. */
    public static synchronized TestStack start(Part... parts) {
        try {
            if (running == null) {
                running = new TestStack(Launcher.run());
            }
            running.command("start", parts);
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a database of the superuser's, made empty when it is first asked for. */
    public String jdbcUrl(String database) {
        return databases.computeIfAbsent(database, name -> {
            command("database " + name);
            return setting("postgres.url") + name;
        });
    }

    public String postgresUser() {
        return setting("postgres.user");
    }

    public String postgresPassword() {
        return setting("postgres.password");
    }

    public String kafkaBootstrapServers() {
        return setting("kafka.bootstrap.servers");
    }

    public String s3Endpoint() {
        return setting("s3.endpoint");
    }

    public String s3Region() {
        return setting("s3.region");
    }

    public String s3Bucket() {
        return setting("s3.bucket");
    }

    public String s3AccessKey() {
        return setting("s3.access.key");
    }

    public String s3SecretKey() {
        return setting("s3.secret.key");
    }

    /** Where a mail server listens on the loopback address. */
    public int mailPort() {
        return Integer.parseInt(setting("mail.port"));
    }

    /** Where it keeps what it took: {@code 00000001.eml} as it came, {@code 00000001.txt} decoded, and so on. */
    public Path mailFolder() {
        return Path.of(setting("mail.folder"));
    }

    /** Stops a part in good order; its data stay, and {@link #start} starts it again. */
    public void stop(Part part) {
        command("stop", part);
    }

    /** Ends a part as a crash would, with SIGKILL; {@link #start} starts it again. */
    public void kill(Part part) {
        command("kill", part);
    }

    private void command(String verb, Part... parts) {
        String operands = Arrays.stream(parts).map(Part::label).collect(Collectors.joining(" "));
        command(verb + " " + operands);
    }

    private void command(String line) {
        try {
            launcher.ask(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String setting(String name) {
        String value = settings.get(name);
        if (value == null) {
            throw new IllegalStateException("the launcher did not tell " + name + "; build it again: deploy/local");
        }
        return value;
    }
}
