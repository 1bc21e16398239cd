package io.flashreport.local.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

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
                execute(connection, "SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', ?)", database.name());
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
        execute(connection, """
                SELECT format('CREATE ROLE %I LOGIN', wanted)
                FROM (VALUES (?)) AS roles (wanted)
                WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted)
                """, database.name());
        execute(connection, "SELECT format('ALTER ROLE %I PASSWORD %L', ?, ?)", database.name(), database.password());
    }

    private static void makeDatabase(Connection connection, String name, String owner) throws SQLException {
        execute(connection, """
                SELECT format('CREATE DATABASE %I OWNER %I', wanted, owner)
                FROM (VALUES (?, ?)) AS databases (wanted, owner)
                WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = wanted)
                """, name, owner);
    }

    /** Carries out what the query makes of its parameters: such commands take none themselves. */
    private static void execute(Connection connection, String query, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            ResultSet commands = statement.executeQuery();
            while (commands.next()) {
                try (Statement command = connection.createStatement()) {
                    command.execute(commands.getString(1));
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        return connect("postgres");
    }

    /** A connection of the superuser. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), PostgresPart.SUPERUSER, password);
    }
}
