package io.flashreport.report.read;

import io.flashreport.contracts.AccountId;
import io.flashreport.contracts.ReportId;
import io.flashreport.report.ReportState;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads reports as API v2 shows them. Every question is answered in bounded time, however many reports there are. */
@ApplicationScoped
public class ListStore {
    /** Rows that a list of all accounts walks past for one page. */
    private static final int WALK = 20_000;

    private final DataSource database;
    private final Clock clock;

    ListStore(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Reads a row where it stands. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(ReportRow row) throws SQLException;
    }

    /** The account's report, unless it was deleted. */
    public Optional<ReportBody> find(ReportId id, AccountId account) throws SQLException {
        return run(selectOne(id).and("and account_id = ?", account.value()), this::body).stream()
                .findFirst();
    }

    /** The report, whosever it is, unless it was deleted. */
    public Optional<ReportBody> find(ReportId id) throws SQLException {
        return run(selectOne(id), this::body).stream().findFirst();
    }

    private static Select selectOne(ReportId id) {
        return new Select()
                .and("select " + ReportRow.COLUMNS + " from report left join report_payload on report_id = report.id")
                .and("where report.id = ? and deleted_at is null", id.value());
    }

    /** Reports of an account in these states, as many as wanted. */
    List<ReportBody> newest(Filter filter, Position after, int limit) throws SQLException {
        var account = Objects.requireNonNull(filter.account()).value();
        // One walk along the index for each state: none ever passes a report that is not wanted.
        var select = new Select()
                .and(
                        "select " + ReportRow.COLUMNS
                                + " from (select report.* from unnest(?::text[]) as wanted (kind)",
                        (Object) names(filter))
                .and("cross join lateral (select * from report where account_id = ?", account)
                .and("and state = kind and deleted_at is null");
        range(select, "id", filter.begin(after), filter.end());
        made(select, filter.template());
        select.and("order by created_at desc, id desc limit ?) as report", limit)
                .and("order by created_at desc, id desc limit ?) as report", limit)
                .and("left join report_payload on report_id = report.id order by created_at desc, report.id desc");
        return run(select, this::body);
    }

    /** One bound for each end and no more: with two, an index may be walked from the one that is further away. */
    static void range(Select select, String id, Position begin, Position end) {
        var pair = "(created_at, " + id + ")";
        select.and("and " + pair + " < (?, ?)", begin.createdAt(), begin.id())
                .and("and " + pair + " >= (?, ?)", end.createdAt(), end.id());
    }

    /** Reports of all accounts, in the order of their ids, which is that of time. */
    public <T> Page<T> ofAll(Filter filter, Position after, int limit, Reading<T> reading) throws SQLException {
        var end = run(
                new Select()
                        .and(
                                "select id from report where id < ? order by id desc offset ? limit 1",
                                after.id(),
                                WALK - 1),
                row -> row.getObject(1, UUID.class));
        var last = end.isEmpty() ? new UUID(0, 0) : end.getFirst();
        var select = new Select()
                .and("select " + ReportRow.COLUMNS + " from report left join report_payload on report_id = report.id")
                .and(
                        "where report.id < ? and report.id >= ? and state = any (?::text[]) and deleted_at is null",
                        after.id(),
                        last,
                        names(filter))
                .and("and created_at >= ? and created_at < ?", filter.from(), filter.to());
        made(select, filter.template());
        select.and("order by report.id desc limit ?", limit);
        var ids = new ArrayList<UUID>();
        var found = run(select, row -> {
            ids.add(row.getObject("id", UUID.class));
            return reading.of(new ReportRow(row));
        });
        var next = found.size() == limit ? ids.getLast() : end.isEmpty() ? null : last;
        return new Page<>(found, next == null ? null : new Position(Filter.ALWAYS, next));
    }

    /** The one with this id, if the filter lets it through. */
    List<ReportBody> withIds(Filter filter, Search.Ids ids, Position after, int limit) throws SQLException {
        var account = Objects.requireNonNull(filter.account()).value();
        var select = new Select()
                .and("select " + ReportRow.COLUMNS + " from report left join report_payload on report_id = report.id")
                .and(
                        "where report.id between ? and ? and account_id = ? and deleted_at is null",
                        ids.first(),
                        ids.last(),
                        account)
                .and("and state = any (?::text[])", (Object) names(filter));
        range(select, "report.id", filter.begin(after), filter.end());
        made(select, filter.template());
        select.and("order by created_at desc, report.id desc limit ?", limit);
        return run(select, this::body);
    }

    /** How many reports of the account are in which state. */
    Map<ReportState, Long> counts(Filter filter) throws SQLException {
        var account = Objects.requireNonNull(filter.account()).value();
        // Each count reads nothing but its part of the index.
        var select = new Select()
                .and("select kind, (select count(*) from report where account_id = ?", account)
                .and(
                        "and state = kind and deleted_at is null and created_at >= ? and created_at < ?",
                        filter.from(),
                        filter.to());
        made(select, filter.template());
        select.and(") from unnest(?::text[]) as wanted (kind)", (Object) names(filter));
        var counts = new EnumMap<ReportState, Long>(ReportState.class);
        for (var state : ReportState.values()) counts.put(state, 0L);
        run(select, row -> counts.put(ReportState.valueOf(row.getString(1)), row.getLong(2)));
        return counts;
    }

    static void made(Select select, Filter.@Nullable Made made) {
        if (made == null) return;
        select.and("and coalesce(template, '') = ?", made.template() == null ? "" : made.template());
    }

    static String[] names(Filter filter) {
        return filter.states().stream().map(ReportState::name).toArray(String[]::new);
    }

    private ReportBody body(ResultSet row) throws SQLException {
        return new ReportRow(row).body(clock.instant());
    }

    @FunctionalInterface
    interface Mapping<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> run(Select select, Mapping<T> mapping) throws SQLException {
        try (var connection = database.getConnection()) {
            return run(connection, select, mapping);
        }
    }

    static <T> List<T> run(Connection connection, Select select, Mapping<T> mapping) throws SQLException {
        try (var statement = connection.prepareStatement(select.sql())) {
            bind(statement, select.values());
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) found.add(mapping.of(rows));
                return found;
            }
        }
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            statement.setObject(
                    i + 1,
                    value instanceof String[] texts ? statement.getConnection().createArrayOf("text", texts) : value);
        }
    }
}
