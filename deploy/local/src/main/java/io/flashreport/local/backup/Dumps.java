package io.flashreport.local.backup;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** All databases at one moment, or as near as it can be had: some milliseconds apart. */
final class Dumps implements AutoCloseable {
    private final SequencedMap<String, DatabaseDump> dumps = new LinkedHashMap<>();

    Dumps(Stores stores) throws SQLException {
        try {
            for (String database : stores.databases()) {
                dumps.put(database, new DatabaseDump(database, stores.postgres().connect(database)));
            }
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    List<DatabaseDump> all() {
        return List.copyOf(dumps.values());
    }

    /** By database. */
    Map<String, String> migrations() {
        var migrations = new LinkedHashMap<String, String>();
        dumps.forEach((database, dump) -> migrations.put(database, dump.migrations()));
        return migrations;
    }

    @Override
    public void close() throws SQLException {
        for (DatabaseDump dump : dumps.values()) dump.close();
    }
}
