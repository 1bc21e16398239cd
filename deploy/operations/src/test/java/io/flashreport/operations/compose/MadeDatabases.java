package io.flashreport.operations.compose;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.flashreport.teststack.TestStack;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What {@code deploy/compose/make-databases} makes, until it is closed. */
final class MadeDatabases implements AutoCloseable {
    private static final List<String> DATABASES = List.of("billing", "templates", "reports");

    private final TestStack stack;
    private final Map<String, String> environment;

    private MadeDatabases(TestStack stack, Map<String, String> environment) {
        this.stack = stack;
        this.environment = environment;
    }

    static MadeDatabases in(TestStack stack, ComposeFile compose) throws IOException, InterruptedException {
        boolean required = "required".equals(System.getenv("FLASHREPORT_TEST_PSQL"));
        assumeTrue(required || isInstalled(), "psql is not installed");
        var made = new MadeDatabases(stack, compose.environment("postgres"));
        var server = URI.create(stack.jdbcUrl(Addresses.DATABASE).substring("jdbc:".length()));
        var script = new TreeMap<>(made.environment);
        script.putAll(Map.of(
                "PGHOST", server.getHost(),
                "PGPORT", Integer.toString(server.getPort()),
                "PGDATABASE", Addresses.DATABASE,
                "PGPASSWORD", stack.postgresPassword()));
        Script.run("make-databases", script);
        return made;
    }

    /** Connects as a role that was made. */
    void connect(String role, String database) throws SQLException {
        String url = stack.jdbcUrl(Addresses.DATABASE);
        DriverManager.getConnection(
                        url.substring(0, url.length() - Addresses.DATABASE.length()) + database,
                        role,
                        environment.get(role.toUpperCase(Locale.ROOT) + "_PASSWORD"))
                .close();
    }

    @Override
    public void close() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        stack.jdbcUrl(Addresses.DATABASE), stack.postgresUser(), stack.postgresPassword());
                var statement = connection.createStatement()) {
            for (String database : DATABASES) {
                statement.execute("drop database " + database + " with (force)");
                statement.execute("drop role " + database);
            }
            statement.execute("drop role watcher");
        }
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "psql")));
    }
}
