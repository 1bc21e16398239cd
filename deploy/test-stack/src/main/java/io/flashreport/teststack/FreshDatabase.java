package io.flashreport.teststack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;

/** A database that nobody else has and that nothing is in yet, for tests of migrations. */
public final class FreshDatabase {
    private final String url;
    private final String user;
    private final String password;

    private FreshDatabase(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    public static FreshDatabase make() {
        var stack = TestStack.start(Part.POSTGRES);
        var url = stack.jdbcUrl("fresh_" + Long.toHexString(System.nanoTime()));
        return new FreshDatabase(url, stack.postgresUser(), stack.postgresPassword());
    }

    public String url() {
        return url;
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    /** Brings the tables to a version, as the service whose tests these are does at its start. */
    public void migrate(String version) {
        Flyway.configure()
                .dataSource(url, user, password)
                .target(version)
                .load()
                .migrate();
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    public void execute(String... statements) throws SQLException {
        try (var connection = connect()) {
            for (var statement : statements) execute(connection, statement);
        }
    }

    public static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of what a query finds. */
    public List<String> query(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }
}
