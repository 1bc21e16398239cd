package io.flashreport.report.settle;

import io.flashreport.contracts.RenderEvent.Failed;
import io.flashreport.contracts.RenderEvent.Succeeded;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** Notes what lost against the fence, so that it is removed from storage. */
@ApplicationScoped
class OrphanStore {
    /** Documents and logs of renders that ended after their report. What the report refers to is no orphan. */
    void noteLate(Connection connection, List<Succeeded> successes) throws SQLException {
        if (successes.isEmpty()) return;
        var sql = """
                insert into object_removal (object_key)
                select orphan.key
                from unnest(?::uuid[], ?::text[], ?::text[]) as success (report_id, document_key, log_key)
                join report on id = report_id
                cross join lateral (values (success.document_key), (success.log_key)) as orphan (key)
                where state in ('GENERATED', 'FAILED', 'CANCELLED')
                    and report.document_key is distinct from success.document_key
                    and report.log_key is distinct from orphan.key
                on conflict do nothing
                """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1,
                    array(
                            connection,
                            "uuid",
                            successes.stream().map(s -> s.reportId().value()).toList()));
            statement.setArray(
                    2,
                    array(
                            connection,
                            "text",
                            successes.stream().map(s -> s.document().key()).toList()));
            statement.setArray(
                    3,
                    array(
                            connection,
                            "text",
                            successes.stream().map(Succeeded::logKey).toList()));
            statement.executeUpdate();
        }
    }

    /** Logs of renders whose report was cancelled meanwhile. */
    void noteCancelled(Connection connection, List<Failed> failures) throws SQLException {
        var logged = failures.stream().filter(failed -> failed.logKey() != null).toList();
        if (logged.isEmpty()) return;
        var sql = """
                insert into object_removal (object_key)
                select failed.log_key
                from unnest(?::uuid[], ?::text[]) as failed (report_id, log_key)
                join report on id = report_id
                where state = 'CANCELLED'
                on conflict do nothing
                """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1,
                    array(
                            connection,
                            "uuid",
                            logged.stream().map(f -> f.reportId().value()).toList()));
            statement.setArray(
                    2,
                    array(
                            connection,
                            "text",
                            logged.stream()
                                    .map(f -> Objects.requireNonNull(f.logKey()))
                                    .toList()));
            statement.executeUpdate();
        }
    }

    private static java.sql.Array array(Connection connection, String type, List<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
