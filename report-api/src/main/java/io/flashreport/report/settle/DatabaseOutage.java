package io.flashreport.report.settle;

import java.sql.SQLException;
import org.jboss.logging.Logger;

/** The database did not do its part; it is asked again until it does. */
final class DatabaseOutage extends Exception {
    private static final Logger LOG = Logger.getLogger(DatabaseOutage.class);

    private DatabaseOutage(SQLException cause) {
        super(cause);
    }

    static DatabaseOutage of(SQLException cause) {
        LOG.warnf("Results wait for the database: %s", cause.getMessage());
        return new DatabaseOutage(cause);
    }
}
