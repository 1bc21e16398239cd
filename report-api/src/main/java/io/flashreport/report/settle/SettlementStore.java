package io.flashreport.report.settle;

import io.flashreport.contracts.FailureKind;
import io.flashreport.contracts.RenderEvent.OfRender;
import io.flashreport.contracts.RenderEvent.Succeeded;
import io.flashreport.report.workers.WorkerStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The fence: every statement here names the states and the attempt that it may change. */
@ApplicationScoped
class SettlementStore {
    private final DataSource database;
    private final WorkerStore workers;
    private final OrphanStore orphans;
    private final SettleConfig config;

    SettlementStore(DataSource database, WorkerStore workers, OrphanStore orphans, SettleConfig config) {
        this.database = database;
        this.workers = workers;
        this.orphans = orphans;
        this.config = config;
    }

    /** All or nothing; applying a batch again changes nothing. */
    Settled settle(EventBatch events, List<FailedTry> failures) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                workers.seen(connection, events.alive());
                note(connection, events.signs());
                var generated = succeed(connection, events.succeeded());
                var failed = fail(connection, failures);
                orphans.noteLate(connection, events.succeeded());
                orphans.noteCancelled(connection, events.failed());
                connection.commit();
                return new Settled(generated, failed);
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** Fails tries that are told by nobody. */
    List<Settled.Ending> fail(List<FailedTry> failures) throws SQLException {
        try (var connection = database.getConnection()) {
            return fail(connection, failures);
        }
    }

    // A sign of life counts for the current attempt only. A heartbeat stands for a start that was never told.
    private static void note(Connection connection, List<OfRender> signs) throws SQLException {
        if (signs.isEmpty()) return;
        var sql = """
                update report
                set state = 'RENDERING', heartbeat_at = now(), started_at = coalesce(started_at, now())
                from unnest(?::uuid[], ?::int[]) as sign (report_id, of_attempt)
                where id = report_id and attempt = of_attempt and state in ('QUEUED', 'RENDERING')
                """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1, array(connection, "uuid", signs, sign -> sign.reportId().value()));
            statement.setArray(2, array(connection, "int4", signs, OfRender::attempt));
            statement.executeUpdate();
        }
    }

    // The document of any attempt is as good as that of the current one.
    private static List<Duration> succeed(Connection connection, List<Succeeded> successes) throws SQLException {
        if (successes.isEmpty()) return List.of();
        var sql = """
                update report
                set state = 'GENERATED', finished_at = now(), heartbeat_at = null, document_key = success.document_key,
                    document_sha256 = sha256, document_bytes = bytes, document_pages = pages, log_key = success.log_key
                from unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::int[], ?::text[])
                    as success (report_id, document_key, sha256, bytes, pages, log_key)
                where id = report_id and state in ('ACCEPTED', 'QUEUED', 'RENDERING')
                returning (extract(epoch from greatest(finished_at - created_at, interval '0')) * 1000)::bigint
                """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1, array(connection, "uuid", successes, s -> s.reportId().value()));
            statement.setArray(
                    2, array(connection, "text", successes, s -> s.document().key()));
            statement.setArray(
                    3, array(connection, "text", successes, s -> s.document().sha256()));
            statement.setArray(
                    4, array(connection, "int8", successes, s -> s.document().bytes()));
            statement.setArray(
                    5, array(connection, "int4", successes, s -> s.document().pages()));
            statement.setArray(6, array(connection, "text", successes, Succeeded::logKey));
            try (var rows = statement.executeQuery()) {
                var dwells = new ArrayList<Duration>();
                while (rows.next()) dwells.add(Duration.ofMillis(rows.getLong(1)));
                return dwells;
            }
        }
    }

    // A report that fails by the system's fault gives its credit back, in the same statement.
    private List<Settled.Ending> fail(Connection connection, List<FailedTry> tries) throws SQLException {
        if (tries.isEmpty()) return List.of();
        var sql = """
                with failed as (
                    select id, failed.*, can_heal and failed_tries + 1 < ? as again
                    from report
                    join unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::boolean[], ?::float8[])
                        as failed (report_id, of_attempt, kind, message, key, can_heal, system_fault, jitter)
                        on id = report_id and attempt = of_attempt
                    where state in ('QUEUED', 'RENDERING')
                    order by id
                    for no key update of report
                ),
                settled as (
                    update report
                    set state = case when again then 'ACCEPTED' else 'FAILED' end,
                        failed_tries = failed_tries + 1,
                        ready_at = now() + make_interval(secs => least(? * power(2, failed_tries), ?) * (0.5 + jitter / 2)),
                        sent_at = null,
                        heartbeat_at = null,
                        finished_at = case when again then null else now() end,
                        failure = case when again then null else kind end,
                        failure_message = case when again then null else message end,
                        log_key = case when again then null else key end,
                        dead_letter_due = can_heal and not again
                    from failed
                    where report.id = failed.id and attempt = of_attempt and state in ('QUEUED', 'RENDERING')
                    returning kind, not again as last, report.id, lease_id, created_at, template,
                        system_fault and not again and lease_id is not null as owes_credit
                ),
                returned as (
                    insert into credit_return (report_id, lease_id, day, template)
                    select id, lease_id, (created_at at time zone 'UTC')::date, template
                    from settled
                    where owes_credit
                    on conflict (report_id) do nothing
                )
                select kind, last from settled
                """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, config.maxTries());
            statement.setArray(
                    2, array(connection, "uuid", tries, t -> t.report().value()));
            statement.setArray(3, array(connection, "int4", tries, FailedTry::attempt));
            statement.setArray(
                    4, array(connection, "text", tries, t -> t.failure().name()));
            statement.setArray(5, array(connection, "text", tries, FailedTry::message));
            statement.setArray(6, array(connection, "text", tries, FailedTry::logKey));
            statement.setArray(
                    7, array(connection, "bool", tries, t -> t.failure().canHeal()));
            statement.setArray(
                    8, array(connection, "bool", tries, t -> t.failure().isSystemFault()));
            statement.setArray(9, array(connection, "float8", tries, FailedTry::jitter));
            statement.setDouble(10, config.firstBackoff().toMillis() / 1000.0);
            statement.setDouble(11, config.longestBackoff().toMillis() / 1000.0);
            try (var rows = statement.executeQuery()) {
                var endings = new ArrayList<Settled.Ending>();
                while (rows.next()) {
                    endings.add(new Settled.Ending(FailureKind.valueOf(rows.getString(1)), rows.getBoolean(2)));
                }
                return endings;
            }
        }
    }

    private static <T> java.sql.Array array(
            Connection connection, String type, List<T> values, Function<T, @Nullable Object> column)
            throws SQLException {
        return connection.createArrayOf(type, values.stream().map(column).toArray());
    }
}
