package io.flashreport.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Copies everything into a folder while the system runs. */
public final class Backup {
    private final Stores stores;

    public Backup(Stores stores) {
        this.stores = stores;
    }

    /** Returns what was copied, to be shown. The folder must be empty, or not be there. */
    public String write(Path folder) throws IOException {
        makeEmpty(folder);
        var tables = new ArrayList<Manifest.Table>();
        var migrations = new LinkedHashMap<String, String>();
        // The databases first: what the bucket gets afterwards nobody misses, and what they know of is there.
        try (var dumps = new Dumps(stores)) {
            for (DatabaseDump dump : dumps.all()) tables.addAll(dump.write(folder));
            migrations.putAll(dumps.migrations());
        } catch (SQLException e) {
            throw new IOException("PostgreSQL did not give its tables: " + e.getMessage(), e);
        }
        var objects = new BucketMirror(stores.endpoint(), stores.access()).write(folder);
        new Manifest(migrations, tables, objects).write(folder);
        return "%d rows of %d tables and %d objects are in %s"
                .formatted(
                        tables.stream().mapToLong(Manifest.Table::rows).sum(), tables.size(), objects.size(), folder);
    }

    private static void makeEmpty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.list(folder)) {
                if (files.findAny().isPresent()) throw new IOException(folder + " is not empty");
            }
        }
        Files.createDirectories(folder);
        // What people have sent is in there.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
}
