package io.flashreport.local.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;

/** One database as it was at one moment, which begins when this is made. */
final class DatabaseDump implements AutoCloseable {
    private final String database;
    private final Connection connection;
    private final Schema schema;
    private final String migrations;

    DatabaseDump(String database, Connection connection) throws SQLException {
        this.database = database;
        this.connection = connection;
        this.schema = new Schema(connection);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        // The first question is what the moment begins with.
        this.migrations = schema.migrations();
    }

    String migrations() {
        return migrations;
    }

    List<Manifest.Table> write(Path folder) throws SQLException, IOException {
        var written = new ArrayList<Manifest.Table>();
        for (String table : schema.tables()) written.add(write(table, folder));
        return written;
    }

    private Manifest.Table write(String table, Path folder) throws SQLException, IOException {
        String copy = "COPY %s (%s) TO STDOUT".formatted(table, String.join(", ", schema.columns(table)));
        Path file = new Manifest.Table(database, table, 0, "").file(folder);
        try (var digested = Checksum.create(file)) {
            long rows;
            try (var packed = new GZIPOutputStream(digested)) {
                rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, packed);
            }
            return new Manifest.Table(database, table, rows, Checksum.of(digested));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
