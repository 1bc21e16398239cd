package io.flashreport.local.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;

/** The running server, as its superuser sees it. */
public final class PostgresServer {
    private final int port;
    private final String password;

    PostgresServer(int port, String password) {
        this.port = port;
        this.password = password;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Makes what is missing and sets the passwords that the services will use. */
    void make(List<Database> databases) throws IOException {
        try (Connection connection = connect()) {
            for (Database database : databases) {
                makeRole(connection, database);
                makeDatabase(connection, database.name(), database.name());
                execute(connection, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(database.name()));
            }
        } catch (SQLException e) {
            throw new IOException("PostgreSQL did not let the databases be made: " + e.getMessage(), e);
        }
    }

    /** Makes an empty database that belongs to the superuser, unless it is there. */
    public void makeDatabase(String name) throws IOException {
        var checked = new Database(name, "");
        try (Connection connection = connect()) {
            makeDatabase(connection, checked.name(), PostgresPart.SUPERUSER);
        } catch (SQLException e) {
            throw new IOException("PostgreSQL did not make the database " + name + ": " + e.getMessage(), e);
        }
    }

    private static void makeRole(Connection connection, Database database) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", database.name())) {
            execute(connection, "CREATE ROLE %s LOGIN".formatted(database.name()));
        }
        execute(
                connection,
                "ALTER ROLE %s PASSWORD '%s'".formatted(database.name(), connection
                        .unwrap(org.postgresql.PGConnection.class)
                        .escapeLiteral(database.password())));
    }

    private static void makeDatabase(Connection connection, String name, String owner) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            execute(connection, "CREATE DATABASE %s OWNER %s".formatted(name, owner));
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", PostgresPart.SUPERUSER);
        properties.setProperty("password", password);
        Connection connection = new Driver().connect(jdbcUrl("postgres"), properties);
        if (connection == null) {
            throw new SQLException("the driver does not know " + jdbcUrl("postgres"));
        }
        return connection;
    }
}
