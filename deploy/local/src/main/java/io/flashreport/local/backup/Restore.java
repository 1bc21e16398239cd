package io.flashreport.local.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Puts a backup back, while nothing but PostgreSQL and the storage runs. */
public final class Restore {
    private final Path folder;
    private final Manifest manifest;
    private final Stores stores;
    private final BucketMirror bucket;

    /** Fails unless every file of the backup is there as it was written. */
    public Restore(Path folder, Stores stores) throws IOException {
        this.folder = folder;
        this.manifest = Manifest.read(folder);
        manifest.verify(folder);
        this.stores = stores;
        this.bucket = new BucketMirror(stores.endpoint(), stores.access());
    }

    /** What is there already, and would be lost; empty when nothing is. */
    public List<String> inUse() throws IOException {
        var found = new ArrayList<String>();
        try {
            for (String database : stores.databases()) {
                try (var connection = stores.postgres().connect(database)) {
                    if (new DatabaseLoad(database, connection).isInUse()) found.add("the database " + database);
                }
            }
        } catch (SQLException e) {
            throw new IOException("PostgreSQL did not say what it holds: " + e.getMessage(), e);
        }
        if (!bucket.isEmpty()) found.add("the bucket");
        return found;
    }

    /** Returns what is there again, to be shown. The databases must have been migrated. */
    public String run() throws IOException {
        // The objects first: nobody looks for them before the rows are there.
        bucket.load(manifest.objects(), folder);
        try {
            for (String database : stores.databases()) {
                try (var connection = stores.postgres().connect(database)) {
                    new DatabaseLoad(database, connection).load(manifest, folder);
                }
            }
        } catch (SQLException e) {
            throw new IOException("PostgreSQL did not take the tables: " + e.getMessage(), e);
        }
        return "%d rows of %d tables and %d objects are back"
                .formatted(
                        manifest.tables().stream()
                                .mapToLong(Manifest.Table::rows)
                                .sum(),
                        manifest.tables().size(),
                        manifest.objects().size());
    }
}
