package io.flashreport.report.leader;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The advisory lock that makes one node the leader. It lives and dies with a connection of its own: the pool might
 * close, reset or lend out one of its connections.
 */
@ApplicationScoped
class Leadership {
    private static final Logger LOG = Logger.getLogger(Leadership.class);
    private static final long LOCK = 0x666c_6173_6872_7074L;
    private static final int TIMEOUT_SECONDS = 5;

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private @Nullable Connection connection;
    private boolean held;

    Leadership(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
        database.setApplicationName("report-api leadership");
        database.setConnectTimeout(TIMEOUT_SECONDS);
        database.setSocketTimeout(TIMEOUT_SECONDS);
        database.setTcpKeepAlive(true);
    }

    /** Whether this node leads now: tries to, or checks that it still does. */
    boolean confirm() {
        try {
            if (connection == null) connection = database.getConnection();
            if (held) {
                ask(connection, "select true");
            } else {
                held = ask(connection, "select pg_try_advisory_lock(" + LOCK + ")");
                if (held) LOG.info("This node leads now");
            }
        } catch (SQLException e) {
            if (held) LOG.warnf("This node does not lead any more: %s", e.getMessage());
            release();
        }
        return held;
    }

    void release() {
        held = false;
        var last = connection;
        connection = null;
        if (last == null) return;
        try {
            last.close();
        } catch (SQLException e) {
            LOG.debugf("The connection of the leadership was broken already: %s", e.getMessage());
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
