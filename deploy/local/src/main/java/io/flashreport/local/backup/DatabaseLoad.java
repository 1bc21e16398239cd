package io.flashreport.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;

/** Puts rows back into a database that its service has migrated: all of them, or nothing is changed. */
final class DatabaseLoad {
    private final String database;
    private final Connection connection;
    private final Schema schema;

    DatabaseLoad(String database, Connection connection) {
        this.database = database;
        this.connection = connection;
        this.schema = new Schema(connection);
    }

    /** Whether somebody's data are in there. */
    boolean isInUse() throws SQLException {
        return !schema.migrations().isEmpty();
    }

    void load(Manifest manifest, Path folder) throws SQLException, IOException {
        String here = schema.migrations();
        if (!here.equals(manifest.migrations().get(database))) {
            throw new IOException(("the backup of the database %s was made by another version; restore it with that one"
                            + " and upgrade then. Its migrations: %s; those here: %s")
                    .formatted(database, manifest.migrations().get(database), here));
        }
        connection.setAutoCommit(false);
        List<String> tables = schema.tables();
        // Triggers have done their work when these rows were written first.
        for (String table : tables) execute("ALTER TABLE " + table + " DISABLE TRIGGER USER");
        execute("TRUNCATE " + String.join(", ", tables));
        for (Manifest.Table table : manifest.tables()) {
            if (table.database().equals(database)) fill(table, folder);
        }
        for (String counter : schema.counters()) execute(counter);
        for (String table : tables) execute("ALTER TABLE " + table + " ENABLE TRIGGER USER");
        connection.commit();
        connection.setAutoCommit(true);
        execute("ANALYZE");
    }

    private void fill(Manifest.Table table, Path folder) throws SQLException, IOException {
        String copy =
                "COPY %s (%s) FROM STDIN".formatted(table.name(), String.join(", ", schema.columns(table.name())));
        try (var rows = new GZIPInputStream(Files.newInputStream(table.file(folder)))) {
            long loaded = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, rows);
            if (loaded != table.rows()) {
                throw new IOException("%s has %d rows instead of %d".formatted(table.name(), loaded, table.rows()));
            }
        }
    }

    private void execute(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
