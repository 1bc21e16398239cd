package io.flashreport.report.settle;

import io.flashreport.contracts.Lane;
import io.flashreport.contracts.ReportId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class SilenceStore {
    private final DataSource database;

    SilenceStore(DataSource database) {
        this.database = database;
    }

    int rendering(Lane lane) throws SQLException {
        var sql = "select count(*) from report where state = 'RENDERING' and lane = ?";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, lane.name());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    List<Settlement.Silent> silentFor(Duration silence) throws SQLException {
        var sql = """
                select id, attempt
                from report
                where state = 'RENDERING' and heartbeat_at < now() - make_interval(secs => ?)
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            setSeconds(statement, 1, silence);
            try (var rows = statement.executeQuery()) {
                var silent = new ArrayList<Settlement.Silent>();
                while (rows.next()) {
                    silent.add(new Settlement.Silent(new ReportId(rows.getObject(1, UUID.class)), rows.getInt(2)));
                }
                return silent;
            }
        }
    }

    /** Puts back what waits in Kafka for so long. Its place in the backlog and its tries stay as they were. */
    int putBackUnstarted(Lane lane, Duration wait) throws SQLException {
        var sql = """
                update report
                set state = 'ACCEPTED', sent_at = null
                where state = 'QUEUED' and lane = ? and sent_at < now() - make_interval(secs => ?)
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, lane.name());
            setSeconds(statement, 2, wait);
            return statement.executeUpdate();
        }
    }

    /** Puts back what others have overtaken that were sent so much later. */
    int putBackOvertaken(Lane lane, Duration lead) throws SQLException {
        var sql = """
                update report
                set state = 'ACCEPTED', sent_at = null
                where state = 'QUEUED' and lane = ? and sent_at < (
                    select max(sent_at) from report where state = 'RENDERING' and lane = ?) - make_interval(secs => ?)
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, lane.name());
            statement.setString(2, lane.name());
            setSeconds(statement, 3, lead);
            return statement.executeUpdate();
        }
    }

    private static void setSeconds(PreparedStatement statement, int index, Duration duration) throws SQLException {
        statement.setDouble(index, duration.toMillis() / 1000.0);
    }
}
