package io.flashreport.engine.convert.corpus;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** The database of the library's samples, read from its script and never written. */
final class SampleDatabase {
    private SampleDatabase() {}

    /** Empty when the repository has no database. */
    static Optional<Connection> open(Path repository) {
        Path script = repository.resolve("demo/hsqldb/test");
        if (!Path.of(script + ".script").toFile().isFile()) return Optional.empty();
        try {
            return Optional.of(DriverManager.getConnection(
                    "jdbc:hsqldb:file:" + script.toAbsolutePath() + ";files_readonly=true;hsqldb.lock_file=false",
                    "sa",
                    ""));
        } catch (SQLException e) {
            throw new IllegalStateException("the database of the samples does not open: " + script, e);
        }
    }
}
