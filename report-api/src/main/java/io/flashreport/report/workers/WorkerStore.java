package io.flashreport.report.workers;

import io.flashreport.contracts.RenderEvent.WorkerAlive;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
public class WorkerStore {
    @ConfigMapping(prefix = "flashreport.workers")
    interface Config {
        /** A worker that says nothing for so long is not counted. */
        @WithDefault("5S")
        Duration goneAfter();
    }

    private final DataSource database;
    private final Config config;

    WorkerStore(DataSource database, Config config) {
        this.database = database;
        this.config = config;
    }

    /** Notes that these workers live, within the caller's transaction. */
    public void seen(Connection connection, Collection<WorkerAlive> workers) throws SQLException {
        if (workers.isEmpty()) return;
        var sql = """
                insert into render_worker (worker_id, fast_slots, heavy_slots, inert_only, seen_at)
                select distinct on (worker_id) worker_id, fast_slots, heavy_slots, inert_only, now()
                from unnest(?::uuid[], ?::int[], ?::int[], ?::boolean[])
                    with ordinality as w (worker_id, fast_slots, heavy_slots, inert_only, place)
                order by worker_id, place desc
                on conflict (worker_id) do update
                set fast_slots = excluded.fast_slots, heavy_slots = excluded.heavy_slots,
                    inert_only = excluded.inert_only, seen_at = excluded.seen_at
                """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid",
                            workers.stream().map(w -> w.workerId().value()).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "int4", workers.stream().map(WorkerAlive::fastSlots).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "int4",
                            workers.stream().map(WorkerAlive::heavySlots).toArray()));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "bool", workers.stream().map(WorkerAlive::inertOnly).toArray()));
            statement.executeUpdate();
        }
    }

    public LiveWorkers live() throws SQLException {
        var sql = """
                select count(*), coalesce(sum(fast_slots), 0), coalesce(sum(heavy_slots), 0),
                    coalesce(bool_and(inert_only), false)
                from render_worker
                where seen_at > now() - make_interval(secs => ?)
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setDouble(1, config.goneAfter().toMillis() / 1000.0);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return new LiveWorkers(rows.getInt(1), rows.getInt(2), rows.getInt(3), rows.getBoolean(4));
            }
        }
    }

    /** The same, one by one. */
    public List<LiveWorker> each() throws SQLException {
        var sql = """
                select worker_id, fast_slots, heavy_slots, seen_at
                from render_worker
                where seen_at > now() - make_interval(secs => ?)
                order by worker_id
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setDouble(1, config.goneAfter().toMillis() / 1000.0);
            try (var rows = statement.executeQuery()) {
                var live = new ArrayList<LiveWorker>();
                while (rows.next()) live.add(worker(rows));
                return live;
            }
        }
    }

    private static LiveWorker worker(ResultSet row) throws SQLException {
        return new LiveWorker(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getInt(3),
                row.getObject(4, OffsetDateTime.class).toInstant());
    }

    /** Forgets workers that are gone for good: each start of a worker makes a new one. */
    public void forgetGone() throws SQLException {
        var sql = "delete from render_worker where seen_at < now() - interval '1 hour'";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
